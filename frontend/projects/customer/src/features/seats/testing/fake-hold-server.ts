import { HttpErrorResponse } from '@angular/common/http';
import { firstValueFrom, of, throwError } from 'rxjs';
import type { Booking, Choice } from '../../../data/api.ts';
import { aBooking } from '../../../testing/a-booking.ts';
import { nothing } from '../stores/choice.ts';

const price = { amount: 12000, currency: 'MYR' };
const category = { categoryId: 'k1', categoryName: 'Stalls', price };

/** What is held of a choice. */
export function aHold(choice: Choice, change: Partial<Booking> = {}): Booking {
  return aBooking('Nocturnes', '2026-12-04T11:30:00Z', 'held', {
    ...{ id: 'b1', total: price, deadline: '2026-12-01T10:00:00Z', extendable: true, cancellable: true },
    revision: [...choice.seats].sort().join(),
    seats: choice.seats.map((id) => ({
      id,
      section: 'Stalls',
      row: 'C',
      number: id,
      attributes: [],
      ...category,
    })),
    places: choice.places.map((place) => ({ ...place, area: 'Floor', ...category })),
    ...change,
  });
}

export function refusal(status: number, code: string, seats?: string[]): HttpErrorResponse {
  return new HttpErrorResponse({ status, error: { status, code, title: code, seats } });
}

/** A server that holds whatever it is asked for, unless told otherwise. */
export class FakeHoldServer {
  readonly sent: { readonly how: string; readonly seats: readonly string[] }[] = [];
  readonly refusals: HttpErrorResponse[] = [];
  readonly keys: string[] = [];
  readonly seen: string[] = [];

  hold = (choice: Choice, key: string): Promise<Booking> => {
    this.keys.push(key);
    return this.#answer('hold', choice);
  };
  change = (seen: Booking, choice: Choice): Promise<Booking> => this.#answer('change', choice, seen);
  release = (seen: Booking): Promise<Booking> => this.#answer('release', nothing, seen);
  /** What another tab has made of the hold. */
  elsewhere: Booking | null = null;
  current = (): Promise<Booking | null> => {
    const refused = this.away.shift();
    return firstValueFrom(refused ? throwError(() => refused) : of(this.elsewhere));
  };
  /** What answers the question for the hold as it is now, instead of the hold. */
  readonly away: HttpErrorResponse[] = [];

  async #answer(how: string, choice: Choice, seen?: Booking): Promise<Booking> {
    this.sent.push({ how, seats: choice.seats });
    if (seen) this.seen.push(seen.revision);
    await Promise.resolve();
    const refused = this.refusals.shift();
    return firstValueFrom(refused ? throwError(() => refused) : of(aHold(choice)));
  }
}

export function seats(...ids: string[]): Choice {
  return { seats: ids, places: [] };
}
