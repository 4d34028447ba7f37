import { signal } from '@angular/core';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { edgeLetters, type EdgeLetter } from '../draw/edge-letters.ts';
import { seatHalf } from '../draw/seat-shapes.ts';
import { toScreen, type Camera, type Insets, type ViewSize } from '../camera/camera.ts';
import type { SeatOnScreen } from './tip-place.ts';

/** A circle around a seat, in pixels. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const noLetters: readonly EdgeLetter[] = [];

/** What stands over the picture and follows it: rings around seats, letters of rows at the edge, the tooltip's seat. */
export class SeatMarks {
  readonly #rings = signal<readonly Ring[]>([]);
  readonly #letters = signal<readonly EdgeLetter[]>(noLetters);
  readonly #tipSeat = signal<SeatOnScreen>({ x: 0, y: 0, half: 0 });
  readonly rings = this.#rings.asReadonly();
  readonly letters = this.#letters.asReadonly();
  /** Where on the screen the seat is that the tooltip speaks of. */
  readonly tipSeat = this.#tipSeat.asReadonly();

  placeTip(layout: SeatLayout, camera: Camera, seat: number | undefined): void {
    if (seat === undefined || seat >= layout.seatCount) return;
    const [x, y] = toScreen(camera, layout.at(seat));
    const before = this.#tipSeat();
    if (x !== before.x || y !== before.y) this.#tipSeat.set({ x, y, half: seatHalf * camera.scale });
  }

  placeRings(layout: SeatLayout, camera: Camera, around: readonly (number | undefined)[]): void {
    const seats = [...new Set(around)].filter((seat) => seat !== undefined);
    if (seats.length === 0 && this.#rings().length === 0) return;
    const radius = Math.max(seatHalf * 1.75 * camera.scale, 7);
    this.#rings.set(
      seats.map((seat) => {
        const [x, y] = toScreen(camera, layout.at(seat));
        return { x, y, radius };
      }),
    );
  }

  /** While the house moves, letters at its edge would only flicker. */
  placeLetters(layout: SeatLayout, camera: Camera, view: ViewSize, insets: Insets, moving: boolean): void {
    this.#letters.set(moving ? noLetters : edgeLetters(layout, camera, view, insets));
  }
}
