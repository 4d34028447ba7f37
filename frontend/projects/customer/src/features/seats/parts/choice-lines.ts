import { Service, computed, inject } from '@angular/core';
import type { Money } from '@parterre/ui/format/money.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import { limitWords } from '../stores/choice-limit.ts';
import { Hold } from '../stores/hold.ts';
import { SeatWords } from './seat-words.ts';
import { Seating } from '../stores/seating.ts';

export interface SeatLine {
  readonly id: string;
  readonly row: string;
  readonly number: string;
  readonly short: string;
  /** "Give back row C, seat 24", for those who hear the button. */
  readonly giveBack: string;
  readonly section: string;
  readonly category: string;
  /** What is special about the seat; empty where nothing is. */
  readonly special: string;
  readonly colour: string;
  readonly price: Money;
}

export interface PlacesLine {
  readonly areaId: string;
  readonly name: string;
  readonly count: number;
  readonly category: string;
  readonly colour: string;
  readonly price: Money;
  readonly most: number;
}

/** The choice as lines with prices, known before the server has answered. The server's total is the one that counts. */
@Service({ autoProvided: false })
export class ChoiceLines {
  readonly #hold = inject(Hold);
  readonly #seating = inject(Seating);
  readonly #words = inject(SeatWords);

  readonly seats = computed<readonly SeatLine[]>(() => {
    const layout = this.#seating.layout();
    if (!layout) return [];
    return this.#seating
      .wantedSeats()
      .toSorted((a, b) => a - b)
      .flatMap((seat) => {
        const category = this.#seating.categoryAt(seat);
        if (!category) return [];
        const [row, number] = [layout.rowAt(seat).label, layout.labelAt(seat)];
        const { name, colour, price } = category;
        const section = layout.sectionAt(seat).name;
        const short = `${row} ${number}`;
        const giveBack = $localize`Give back row ${row}:row:, seat ${number}:seat:`;
        const id = layout.seatIdAt(seat);
        const special = this.#words.attributesOf(seat);
        return [{ id, row, number, short, giveBack, section, category: name, special, colour, price }];
      });
  });

  readonly places = computed<readonly PlacesLine[]>(() =>
    this.#hold.wanted().places.flatMap(({ areaId, count }) => {
      const index = this.#seating.layout()?.areas.findIndex(({ id }) => id === areaId) ?? -1;
      const area = this.#seating.layout()?.areas[index];
      const category = this.#seating.categories()[this.#seating.categoryIndexOfArea(areaId)];
      if (!area || !category) return [];
      const { name: categoryName, colour, price } = category;
      const most = count + Math.min(this.#hold.room(), this.#seating.areas()[index]?.left ?? 0);
      return [{ areaId, name: area.name, count, category: categoryName, colour, price, most }];
    }),
  );

  readonly total = computed<Money | undefined>(() => {
    const parts = [
      ...this.seats().map(({ price }) => price),
      ...this.places().map(({ price, count }) => ({ ...price, amount: price.amount * count })),
    ];
    const [first] = parts;
    return first && { currency: first.currency, amount: parts.reduce((sum, { amount }) => sum + amount, 0) };
  });

  /** What each customer may have, and what is left of it; empty where there is no limit. */
  readonly limit = computed(() => limitWords(this.#hold.limit()));

  /** "3 seats, row C" where they are all in one row. */
  readonly heading = computed(() => {
    const seats = this.seats();
    const count = this.#hold.count();
    const rows = new Set(seats.map(({ row, section }) => `${section}/${row}`));
    const [first] = seats;
    if (first && rows.size === 1 && this.places().length === 0) {
      const taken = counted($localize`{count, plural, =1 {1 seat} other {# seats}}`, count);
      return $localize`${taken}:seats:, row ${first.row}:row:`;
    }
    return counted($localize`{count, plural, =1 {1 place} other {# places}}`, count);
  });
}
