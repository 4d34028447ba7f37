import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formatPrice } from '@parterre/ui/format/money.ts';
import type { EventCounts } from '../../../data/api.ts';
import { priceInWords } from '../stores/active-filters.ts';
import type { PriceWish } from '../stores/wish.ts';

type PriceCounts = NonNullable<EventCounts['price']>;

/** How much a place may cost: how many events there are at each price, and two ends to move. */
@Component({
  selector: 'pt-price-range',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './price-range.html',
  styleUrl: './price-range.scss',
})
export class PriceRange {
  readonly counts = input.required<PriceCounts>();
  readonly wish = input.required<PriceWish | undefined>();
  readonly changed = output<PriceWish | undefined>();

  readonly #locale = inject(DISPLAY_LOCALE);
  protected readonly steps = computed(() => this.counts().bars.length);
  /** In steps, the last one has no end; and what they mean, which is what was wished as long as nobody moves them. */
  protected readonly ends = linkedSignal(() => {
    const [{ step, currency }, wish, steps] = [this.counts(), this.wish(), this.steps()];
    if (wish?.currency !== currency) return { low: 0, high: steps, least: undefined, most: undefined };
    const { least, most } = wish;
    const low = Math.min(Math.round((least ?? 0) / step), steps - 1);
    const high = most === undefined ? steps : Math.round(most / step);
    return { low, high: Math.min(Math.max(high, low + 1), steps), least, most };
  });
  protected readonly bars = computed(() => {
    const { bars } = this.counts();
    const [highest, { low, high }] = [Math.max(...bars, 1), this.ends()];
    return bars.map((count, n) => ({ height: (100 * count) / highest, isIn: n >= low && n < high }));
  });
  protected readonly words = computed(
    () => priceInWords(this.#wished(), this.#locale) ?? $localize`Any price`,
  );

  protected amount(steps: number): string {
    const { step, currency } = this.counts();
    const price = formatPrice({ amount: steps * step, currency }, this.#locale);
    return steps >= this.steps() ? $localize`${price}:price: and more` : price;
  }

  protected move(end: 'low' | 'high', to: number): void {
    const [ends, { step }, steps] = [this.ends(), this.counts(), this.steps()];
    if (end === 'low') {
      const low = Math.min(to, ends.high - 1);
      this.ends.set({ ...ends, low, least: low > 0 ? low * step : undefined });
    } else {
      const high = Math.max(to, ends.low + 1);
      this.ends.set({ ...ends, high, most: high < steps ? high * step : undefined });
    }
  }

  protected settle(): void {
    const wished = this.#wished();
    this.changed.emit(wished.least === undefined && wished.most === undefined ? undefined : wished);
  }

  protected choose(currency: string): void {
    this.changed.emit({ currency });
  }

  #wished(): PriceWish {
    const [{ currency }, { least, most }] = [this.counts(), this.ends()];
    return { currency, least, most };
  }
}
