import { computed, signal } from '@angular/core';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { frontSeat, neighbour, type Direction } from './neighbour.ts';

/** The seat that the keyboard is on. It stays where it is while the mouse is used, and is shown when keys are. */
export class SeatCursor {
  readonly #seat = signal<number | undefined>(undefined);
  readonly #isShown = signal(false);
  readonly seat = this.#seat.asReadonly();
  readonly shown = computed(() => (this.#isShown() ? this.#seat() : undefined));

  show(): void {
    this.#isShown.set(true);
  }

  hide(): void {
    this.#isShown.set(false);
  }

  put(seat: number): void {
    this.#seat.set(seat);
  }

  /** The first move leads to the middle of the front row. Answers where it is now, unless there is no seat at all. */
  move(layout: SeatLayout, direction: Direction): number | undefined {
    if (layout.seatCount === 0) return undefined;
    const from = this.#seat();
    const to = from === undefined ? frontSeat(layout) : (neighbour(layout, from, direction) ?? from);
    this.#seat.set(to);
    this.show();
    return to;
  }
}
