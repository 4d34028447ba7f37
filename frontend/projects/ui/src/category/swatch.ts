import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { markOf } from './category-mark.ts';

/** A ticket category as a small seat: its colour and, for those who cannot tell colours apart, its mark. */
@Component({
  selector: 'pt-swatch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (outline(); as path) {
      <svg viewBox="-1 -1 2 2"><path [attr.d]="path" /></svg>
    }
  `,
  host: { 'aria-hidden': 'true', '[style.background]': 'background()' },
  styles: `
    :host {
      flex: none;
      display: inline-grid;
      place-items: center;
      width: var(--swatch, 18px);
      height: var(--swatch, 18px);
      border-radius: 28% 28% 38% 38%;
    }
    svg {
      width: 56%;
      height: 56%;
      fill: var(--seat-ink);
    }
  `,
})
export class Swatch {
  /** A token's name without its dashes: `c1` to `c20`, or a grey one. */
  readonly colour = input.required<string>();
  protected readonly outline = computed(() => markOf(this.colour())?.outline);
  protected readonly background = computed(() => `var(--${this.colour()})`);
}
