import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Two rows of seats around a stage light, and the name. */
@Component({
  selector: 'pt-brand-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 23a12 12 0 0 1 24 0" />
      <path d="M9.5 25a6.6 6.6 0 0 1 13 0" />
      <circle cx="16" cy="27" r="2.4" />
    </svg>
    <span translate="no">{{ name }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      font: 720 1.25rem/1 var(--display);
      letter-spacing: -0.03em;
    }
    svg {
      width: 26px;
      height: 26px;
      fill: none;
      stroke: currentColor;
      stroke-linecap: round;
      stroke-width: 3.4;
    }
    circle {
      fill: var(--lime);
      stroke-width: 1.6;
    }
  `,
})
export class BrandMark {
  protected readonly name = 'Parterre';
}
