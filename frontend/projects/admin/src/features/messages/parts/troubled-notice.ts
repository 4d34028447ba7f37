import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { Delivery } from '../../../data/api.ts';
import { countTroubles } from '../stores/wanted.ts';

/** How much did not arrive, and what can be done about it. */
@Component({
  selector: 'pt-troubled-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    <pt-icon name="error" />
    <div>
      <p>
        <b>{{ heading() }}</b>
      </p>
      <p class="small parts">
        @for (line of lines(); track line) {
          <span>{{ line }}</span>
        }
        @if (!shown()) {
          <span
            ><a
              class="link"
              routerLink="."
              [queryParams]="{ state: 'troubled' }"
              [queryParamsHandling]="'merge'"
              i18n
              >Show them</a
            ></span
          >
        }
      </p>
    </div>
    @if (counts().again.length > 0) {
      <button
        type="button"
        class="button strong small"
        [disabled]="progress() !== undefined"
        (click)="sendAgain.emit(counts().again)"
      >
        <pt-icon name="refresh" />
        @if (progress(); as far) {
          <span class="figures" role="status" i18n>{{ far.done }} of {{ far.of }}</span>
        } @else {
          <span i18n>Send {{ counts().again.length }} again</span>
        }
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s3) var(--s4);
      padding: var(--s3) var(--s4);
      border-radius: var(--r2);
      background: var(--danger-fog);
    }
    :host > pt-icon {
      color: var(--danger);
    }
    div {
      flex: 1 1 14rem;
      min-width: 0;
    }
    b {
      font-weight: 600;
    }
    .small {
      color: var(--ink-2);
    }
    .button.small {
      color: var(--paper);
    }
    .button.small:disabled {
      background: var(--paper);
      color: var(--ink-2);
    }
  `,
})
export class TroubledNotice {
  readonly deliveries = input.required<readonly Delivery[]>();
  /** Whether there are more of them than these. */
  readonly hasMore = input(false);
  /** Whether the list below shows them. */
  readonly shown = input(false);
  readonly progress = input<{ readonly done: number; readonly of: number }>();
  readonly sendAgain = output<readonly Delivery[]>();

  protected readonly counts = computed(() => countTroubles(this.deliveries()));
  protected readonly heading = computed(() => {
    const { all } = this.counts();
    return this.hasMore()
      ? counted($localize`{count, plural, other {More than # messages did not arrive}}`, all)
      : counted(
          $localize`{count, plural, =1 {One message did not arrive} other {# messages did not arrive}}`,
          all,
        );
  });
  protected readonly lines = computed(() => {
    const { again, dead, other } = this.counts();
    return [
      ...(again.length > 0
        ? [
            counted(
              $localize`{count, plural, =1 {One can be sent again} other {# can be sent again}}`,
              again.length,
            ),
          ]
        : []),
      ...(dead > 0
        ? [
            counted(
              $localize`{count, plural, =1 {one needs another address} other {# need another address}}`,
              dead,
            ),
          ]
        : []),
      ...(other > 0
        ? [
            counted(
              $localize`{count, plural, =1 {one has to be asked for anew} other {# have to be asked for anew}}`,
              other,
            ),
          ]
        : []),
    ];
  });
}
