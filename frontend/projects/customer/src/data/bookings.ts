import { HttpClient, HttpContext } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { inBackground } from '@parterre/ui/data/session-refresh.ts';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Booking, BookingPage, Choice, CurrentBooking } from './api.ts';

/**
 * What a customer can do with bookings. A repeated attempt carries the key of the first, so that nothing happens twice; what
 * changes or ends a booking names the revision that is on the screen, so that no newer one is touched.
 */
@Service()
export class Bookings {
  readonly #http = inject(HttpClient);
  readonly #shown = inject(ShownAgain);

  hold(eventId: string, choice: Choice, key: string): Promise<Booking> {
    return this.#post(`api/events/${eventId}/bookings`, choice, key);
  }

  change({ id, revision }: Booking, choice: Choice): Promise<Booking> {
    return this.#told(this.#http.put<Booking>(`api/bookings/${id}/places`, { ...choice, revision }));
  }

  extend(id: string): Promise<Booking> {
    return this.#post(`api/bookings/${id}/extend`, {});
  }

  checkout({ id, revision }: Booking, key: string): Promise<{ booking: Booking; paymentUrl: string | null }> {
    return this.#post(`api/bookings/${id}/checkout`, { revision }, key);
  }

  settle(id: string): Promise<Booking> {
    return firstValueFrom(this.#http.post<Booking>(`api/bookings/${id}/settle`, {}));
  }

  /** A hold, as it is on the screen. */
  giveBack({ id, revision }: Booking): Promise<Booking> {
    return this.#post(`api/bookings/${id}/release`, { revision });
  }

  /** A payment under way, as it is on the screen; a confirmed booking is the answer where the money has come. */
  endPayment({ id, revision }: Booking): Promise<Booking> {
    return this.#post(`api/bookings/${id}/end-payment`, { revision });
  }

  /** A confirmed booking, as it is on the screen. */
  cancel({ id, revision }: Booking): Promise<Booking> {
    return this.#post(`api/bookings/${id}/cancel`, { revision });
  }

  get(id: string): Promise<Booking> {
    return firstValueFrom(this.#http.get<Booking>(`api/bookings/${id}`));
  }

  /** `unasked`: nobody waits for it, so that nobody is asked to sign in for it. */
  current(eventId: string, how: 'asked' | 'unasked' = 'asked'): Promise<CurrentBooking> {
    const options = { params: { eventId }, context: new HttpContext().set(inBackground, how === 'unasked') };
    return firstValueFrom(this.#http.get<CurrentBooking>('api/bookings/current', options));
  }

  page(cursor: string | undefined): Promise<BookingPage> {
    return firstValueFrom(this.#http.get<BookingPage>('api/bookings', { params: cursor ? { cursor } : {} }));
  }

  #post<T>(url: string, body: object, idempotencyKey?: string): Promise<T> {
    const headers: Record<string, string> = idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {};
    return this.#told(this.#http.post<T>(url, body, { headers }));
  }

  /** Other tabs hear of it, too. */
  async #told<T>(request: Observable<T>): Promise<T> {
    const answer = await firstValueFrom(request);
    this.#shown.tellOthers();
    return answer;
  }
}
