import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Booking, BookingPage, Choice } from './api.ts';

/** What a customer can do with bookings. A repeated attempt carries the key of the first, so that nothing happens twice. */
@Service()
export class Bookings {
  readonly #http = inject(HttpClient);

  hold(eventId: string, choice: Choice, key: string): Promise<Booking> {
    return this.#post(`api/events/${eventId}/bookings`, choice, key);
  }

  change(id: string, choice: Choice): Promise<Booking> {
    return firstValueFrom(this.#http.put<Booking>(`api/bookings/${id}/places`, choice));
  }

  extend(id: string): Promise<Booking> {
    return this.#post(`api/bookings/${id}/extend`, {});
  }

  checkout(id: string, key: string): Promise<{ booking: Booking; paymentUrl: string | null }> {
    return this.#post(`api/bookings/${id}/checkout`, {}, key);
  }

  settle(id: string): Promise<Booking> {
    return this.#post(`api/bookings/${id}/settle`, {});
  }

  cancel(id: string): Promise<Booking> {
    return this.#post(`api/bookings/${id}/cancel`, {});
  }

  async current(eventId: string): Promise<Booking | null> {
    const params = { eventId };
    const answer = this.#http.get<{ booking: Booking | null }>('api/bookings/current', { params });
    return (await firstValueFrom(answer)).booking;
  }

  page(cursor: string | undefined): Promise<BookingPage> {
    return firstValueFrom(this.#http.get<BookingPage>('api/bookings', { params: cursor ? { cursor } : {} }));
  }

  #post<T>(url: string, body: object, idempotencyKey?: string): Promise<T> {
    const headers: Record<string, string> = idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {};
    return firstValueFrom(this.#http.post<T>(url, body, { headers }));
  }
}
