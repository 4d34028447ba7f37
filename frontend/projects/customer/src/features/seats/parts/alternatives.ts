import { Service, computed, effect, inject } from '@angular/core';
import { bestAvailable } from '@parterre/seating/best-available';
import { Hold } from '../stores/hold.ts';
import { SeatWords } from './seat-words.ts';
import { Seating } from '../stores/seating.ts';

/** Seats close to those that somebody else took first, of the same category, shown on the map before they are taken. */
@Service({ autoProvided: false })
export class Alternatives {
  readonly #hold = inject(Hold);
  readonly #seating = inject(Seating);
  readonly #words = inject(SeatWords);

  readonly seats = computed<readonly number[]>(() => {
    const layout = this.#seating.layout();
    const near = this.#hold.lost().flatMap((id) => layout?.indexOf(id) ?? []);
    if (!layout || near.length === 0) return [];
    const category = this.#seating.categoryOf()?.[near[0] ?? -1];
    const best = bestAvailable(layout, {
      count: near.length,
      accessible: 0,
      companions: 0,
      mayBeSplit: true,
      free: (seat) => this.#seating.isFree(seat) && !near.includes(seat),
      wanted: (seat) => this.#seating.categoryOf()?.[seat] === category,
      near,
    });
    return best.found ? best.groups.flat() : [];
  });

  readonly names = computed(() => this.#words.named(this.seats()));

  constructor() {
    effect(() => this.#seating.suggestion.set(this.seats()));
  }

  take(): void {
    const layout = this.#seating.layout();
    const wanted = this.#hold.wanted();
    if (layout) {
      const more = this.seats().map((seat) => layout.seatIdAt(seat));
      this.#hold.want({ ...wanted, seats: [...wanted.seats, ...more] });
    }
  }
}
