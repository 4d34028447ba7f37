import { Service, computed, inject } from '@angular/core';
import { seatLook } from '@parterre/seat-map/draw/seat-paint.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formatMoney } from '@parterre/ui/format/money.ts';
import type { SeatMark } from '@parterre/seat-map/chart/chart.ts';
import { Seating } from './seating.ts';

export interface SeatDescription {
  readonly title: string;
  readonly detail: string;
}

const markWords: Record<SeatMark, string> = {
  accessible: $localize`wheelchair place`,
  companion: $localize`companion seat beside a wheelchair place`,
  restricted: $localize`restricted view`,
};

/** Seats in words, for the tooltip, the list and those who hear the map. */
@Service({ autoProvided: false })
export class SeatWords {
  readonly #seating = inject(Seating);
  readonly #locale = inject(DISPLAY_LOCALE);

  /** A new function whenever the answer may have changed, so that what shows it is drawn again. */
  readonly describe = computed(() => {
    this.#seating.paint();
    return (seat: number): SeatDescription => this.#describe(seat);
  });

  /** What is said of each section from afar: "from RM 60". */
  readonly sectionNotes = computed(() => {
    const layout = this.#seating.layout();
    return layout?.sections.map(({ firstSeat, seatCount }) => this.#cheapest(firstSeat, seatCount)) ?? [];
  });

  #describe(seat: number): SeatDescription {
    const layout = this.#seating.layout();
    const category = this.#seating.categoryAt(seat);
    if (!layout) return { title: '', detail: '' };
    const title = $localize`Row ${layout.rowAt(seat).id}:row:, seat ${layout.numberOf(seat)}:seat:`;
    const mark = layout.markOf(seat);
    const facts = [
      layout.sectionAt(seat).name,
      category?.name,
      category && formatMoney(category.price, this.#locale),
      mark && markWords[mark],
      this.#stateWord(seat),
    ];
    return { title, detail: facts.filter(Boolean).join(' · ') };
  }

  #stateWord(seat: number): string {
    switch (this.#seating.paint()?.look[seat]) {
      case seatLook.chosen:
        return $localize`yours`;
      case seatLook.held:
        return $localize`held by someone else`;
      case seatLook.sold:
        return $localize`sold`;
      case seatLook.off:
        return $localize`not for sale`;
      default:
        return '';
    }
  }

  #cheapest(first: number, count: number): string {
    const found = new Set(this.#seating.categoryOf()?.subarray(first, first + count));
    const prices = this.#seating.categories().filter((_, i) => found.has(i));
    const [lowest] = prices.toSorted((a, b) => a.price.amount - b.price.amount);
    return lowest ? $localize`from ${formatMoney(lowest.price, this.#locale)}:price:` : '';
  }
}
