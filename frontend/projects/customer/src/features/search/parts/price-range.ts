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
  /** In steps; the last one has no end. */
  protected readonly ends = linkedSignal(() => {
    const [{ step, currency }, wish, steps] = [this.counts(), this.wish(), this.steps()];
    if (wish?.currency !== currency) return { low: 0, high: steps };
    const low = Math.min(Math.round((wish.least ?? 0) / step), steps - 1);
    const high = wish.most === undefined ? steps : Math.round(wish.most / step);
    return { low, high: Math.min(Math.max(high, low + 1), steps) };
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
    const { low, high } = this.ends();
    this.ends.set(
      end === 'low' ? { low: Math.min(to, high - 1), high } : { low, high: Math.max(to, low + 1) },
    );
  }

  protected settle(): void {
    const wished = this.#wished();
    this.changed.emit(wished.least === undefined && wished.most === undefined ? undefined : wished);
  }

  protected choose(currency: string): void {
    this.changed.emit({ currency });
  }

  #wished(): PriceWish {
    const [{ step, currency }, { low, high }] = [this.counts(), this.ends()];
    return {
      currency,
      least: low > 0 ? low * step : undefined,
      most: high < this.steps() ? high * step : undefined,
    };
  }
}
