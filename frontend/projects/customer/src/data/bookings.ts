import { Service, inject } from '@angular/core';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import type { BestHeld, BestWish, Booking, BookingPage, Choice, CurrentBooking } from './api.ts';
import { CustomerApi } from './customer-api.ts';

/**
 * What a customer can do with bookings. A repeated attempt carries the key of the first, so that nothing happens twice; what
 * changes or ends a booking names the revision that is on the screen, so that no newer one is touched.
 */
@Service()
export class Bookings {
  readonly #api = inject(CustomerApi);
  readonly #shown = inject(ShownAgain);

  hold(eventId: string, choice: Choice, key: string): Promise<Booking> {
    return this.#told(
      this.#api.post('api/events/{eventId}/bookings', {
        path: { eventId },
        header: { 'Idempotency-Key': key },
        body: choice,
      }),
    );
  }

  /** Has the best seats picked for a party, and held. */
  holdBest(eventId: string, wish: BestWish, key: string): Promise<BestHeld> {
    return this.#told(
      this.#api.post('api/events/{eventId}/best-available', {
        path: { eventId },
        header: { 'Idempotency-Key': key },
        body: wish,
      }),
    );
  }

  change({ id, revision }: Booking, choice: Choice): Promise<Booking> {
    const body = { ...choice, revision };
    return this.#told(this.#api.put('api/bookings/{bookingId}/places', { ...of(id), body }));
  }

  extend(id: string): Promise<Booking> {
    return this.#told(this.#api.post('api/bookings/{bookingId}/extend', of(id)));
  }

  checkout({ id, revision }: Booking, key: string): Promise<{ booking: Booking; paymentUrl: string | null }> {
    return this.#told(
      this.#api.post('api/bookings/{bookingId}/checkout', {
        ...of(id),
        header: { 'Idempotency-Key': key },
        body: { revision },
      }),
    );
  }

  settle(id: string): Promise<Booking> {
    return this.#api.post('api/bookings/{bookingId}/settle', of(id));
  }

  /** A hold, as it is on the screen. */
  giveBack({ id, revision }: Booking): Promise<Booking> {
    return this.#told(this.#api.post('api/bookings/{bookingId}/release', { ...of(id), body: { revision } }));
  }

  /** A payment under way, as it is on the screen; a confirmed booking is the answer where the money has come. */
  endPayment({ id, revision }: Booking): Promise<Booking> {
    return this.#told(
      this.#api.post('api/bookings/{bookingId}/end-payment', { ...of(id), body: { revision } }),
    );
  }

  /** A confirmed booking, as it is on the screen. */
  cancel({ id, revision }: Booking): Promise<Booking> {
    return this.#told(this.#api.post('api/bookings/{bookingId}/cancel', { ...of(id), body: { revision } }));
  }

  get(id: string): Promise<Booking> {
    return this.#api.get('api/bookings/{bookingId}', of(id));
  }

  /** `unasked`: nobody waits for it, so that nobody is asked to sign in for it. */
  current(eventId: string, how: 'asked' | 'unasked' = 'asked'): Promise<CurrentBooking> {
    const inBackground = how === 'unasked';
    return this.#api.get('api/bookings/current', { query: { eventId }, inBackground });
  }

  page(cursor: string | undefined): Promise<BookingPage> {
    return this.#api.get('api/bookings', { query: { cursor } });
  }

  /** Other tabs hear of it, too. */
  async #told<T>(request: Promise<T>): Promise<T> {
    const answer = await request;
    this.#shown.tellOthers();
    return answer;
  }
}

function of(bookingId: string): { readonly path: { readonly bookingId: string } } {
  return { path: { bookingId } };
}
