import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { clockText } from '../../../ui/clock-text.ts';

/** How long the seats are still held: a ring that empties, and minutes and seconds. */
@Component({
  selector: 'pt-hold-clock',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 36 36" aria-hidden="true">
      <circle cx="18" cy="18" r="15" />
      <circle
        class="left"
        cx="18"
        cy="18"
        r="15"
        pathLength="100"
        [attr.stroke-dasharray]="share() + ' 100'"
      />
    </svg>
    <p role="timer">
      <b [class.short]="seconds() < 60">{{ text() }}</b>
      <span class="mini muted" i18n>held for you</span>
    </p>
    <p class="unseen" aria-live="polite">{{ warning() }}</p>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 10px;
    }
    svg {
      width: 34px;
      height: 34px;
      fill: none;
      stroke: var(--line);
      stroke-width: 4;
      rotate: -90deg;
    }
    .left {
      stroke: var(--lime-line);
      stroke-linecap: round;
    }
    p {
      display: grid;
      line-height: 1.25;
    }
    b {
      font: 680 1.25rem/1.15 var(--display);
      font-variant-numeric: tabular-nums;
    }
    .short {
      color: var(--danger);
    }
    @media (max-width: 359px) {
      .mini {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class HoldClock {
  readonly seconds = input.required<number>();
  readonly outOf = input.required<number>();
  protected readonly text = computed(() => clockText(this.seconds()));
  protected readonly share = computed(() => Math.min(100, (100 * this.seconds()) / this.outOf()));
  // Spoken twice, not every second.
  protected readonly warning = computed(() => {
    if (this.seconds() <= 30) return $localize`Half a minute left to hold your seats.`;
    return this.seconds() <= 120 ? $localize`Two minutes left to hold your seats.` : '';
  });
}
