import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The quiet shape of something on its way. Size it from outside; mark the region around it `aria-busy`. */
@Component({
  selector: 'pt-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  styles: `
    :host {
      display: block;
      min-height: 1em;
      border-radius: var(--r2);
      background: var(--fog);
      animation: breathe 1.6s ease-in-out infinite;
    }
    @keyframes breathe {
      50% {
        opacity: 0.45;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :host {
        animation: none;
      }
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Skeleton {}
