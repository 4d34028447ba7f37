import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { SeatAttribute } from '@parterre/seating/chart';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import { Seating } from '../stores/seating.ts';

interface KeyEntry {
  readonly shape: SeatAttribute | 'taken';
  readonly word: string;
  /** What is drawn into seats of this kind, where they have no shape of their own. */
  readonly symbol?: IconName;
}

const entries: readonly KeyEntry[] = [
  { shape: 'restricted-view', word: $localize`Restricted view` },
  { shape: 'accessible', word: $localize`Wheelchair` },
  { shape: 'companion', word: $localize`Companion` },
  { shape: 'semi-ambulatory', word: $localize`Easy access`, symbol: 'assist_walker' },
  { shape: 'hearing', word: $localize`Hearing loop`, symbol: 'hearing' },
  { shape: 'sign-language', word: $localize`Sign language`, symbol: 'sign_language' },
  { shape: 'taken', word: $localize`Taken` },
];

/** What the shapes of seats, and symbols in them, mean, as far as this house has them. */
@Component({
  selector: 'pt-mark-key',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <ul aria-label="Kinds of seats" i18n-aria-label>
      @for (entry of shown(); track entry.shape) {
        <li>
          @if (entry.symbol; as symbol) {
            <pt-icon [name]="symbol" />
          } @else {
            <i [class]="entry.shape" aria-hidden="true"></i>
          }
          {{ entry.word }}
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      gap: var(--s3);
      overflow-x: auto;
      scrollbar-width: none;
      min-height: 24px;
      padding: 1px 10px;
      border-radius: var(--r1);
      background: var(--house-chip);
      color: var(--house-ink-2);
      font-size: 0.8125rem;
      white-space: nowrap;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    i {
      width: 14px;
      height: 14px;
      border-radius: 4px 4px 5px 5px;
      background: currentcolor;
    }
    pt-icon {
      width: 16px;
      height: 16px;
    }
    .restricted-view {
      background: linear-gradient(transparent 50%, currentcolor 50%);
      box-shadow: inset 0 0 0 1.5px currentcolor;
    }
    .accessible {
      border-radius: 50%;
    }
    .companion {
      border-radius: 3px 3px 50% 50%;
    }
    .taken {
      width: 10px;
      height: 10px;
      background: var(--seat-taken);
      box-shadow: inset 0 0 0 1px var(--seat-held);
    }
  `,
})
export class MarkKey {
  readonly #seating = inject(Seating);
  protected readonly shown = computed(() => {
    const attributes = this.#seating.layout()?.attributes() ?? new Set();
    return entries.filter(({ shape }) => shape === 'taken' || attributes.has(shape));
  });
}
