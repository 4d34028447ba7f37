import { DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import type { Booking } from '../../../data/api.ts';
import { Bookings } from '../../../data/bookings.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Session } from '../../../data/session.ts';

const firstPauseMs = 600;
const longestPauseMs = 5000;
/** After so long the page stops asking by itself; the reconciler goes on. */
const patienceMs = 60_000;

/** One booking, and while its payment is under way the question to the provider, asked again and again. */
@Service({ autoProvided: false })
export class BookingSettling {
  readonly #api = inject(CustomerApi);
  readonly #bookings = inject(Bookings);
  readonly #session = inject(Session);
  readonly #clock = inject(Clock);
  readonly #page = inject(DestroyRef);
  readonly #id = signal<string | undefined>(undefined);
  readonly #resource = this.#api.freshResource('api/bookings/{bookingId}', () => {
    const bookingId = this.#id();
    return bookingId && this.#session.signedIn() ? { path: { bookingId } } : undefined;
  });
  readonly #tickets = this.#api.resource('api/bookings/{bookingId}/tickets', () => {
    const booking = this.booking();
    return booking?.status === 'confirmed' ? { path: { bookingId: booking.id } } : undefined;
  });
  readonly #asking = signal(false);

  readonly booking = computed(() => (this.#resource.hasValue() ? this.#resource.value() : undefined));
  readonly tickets = computed(() => (this.#tickets.hasValue() ? this.#tickets.value().tickets : []));
  readonly ticketsLoading = this.#tickets.isLoading;
  readonly error = computed(() => this.#resource.error() ?? this.#tickets.error());
  readonly loading = this.#resource.isLoading;
  /** Whether the outcome of a payment is being waited for. */
  readonly asking = this.#asking.asReadonly();

  open(id: string): void {
    this.#id.set(id);
  }

  again(): void {
    this.#resource.reload();
    this.#tickets.reload();
  }

  /** Asks until the payment has an outcome, the pauses growing; gives up quietly after a minute, or when the page is left. */
  async settle(): Promise<void> {
    const id = this.#id();
    if (id === undefined || this.#asking()) return;
    this.#asking.set(true);
    const until = this.#clock.now() + patienceMs;
    let pause = firstPauseMs;
    while (this.#clock.now() < until && this.#id() === id && !this.#page.destroyed) {
      const booking = await this.#bookings.settle(id).catch(() => undefined);
      if (booking) this.#resource.set(booking);
      if (booking && booking.status !== 'paying') break;
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 1.5, longestPauseMs);
    }
    this.#asking.set(false);
  }

  /** Cancels the booking or ends its payment, as it was shown; what it has become otherwise, is shown then. */
  async giveUp(booking: Booking): Promise<Booking> {
    try {
      const ended = await (booking.status === 'paying'
        ? this.#bookings.endPayment(booking)
        : this.#bookings.cancel(booking));
      this.#resource.set(ended);
      return ended;
    } catch (error) {
      this.again();
      throw error;
    }
  }

  /** While `paid` says that the customer comes from the payment page. */
  settleOnReturn(paid: () => boolean): void {
    effect(() => {
      if (paid() && this.booking()?.status === 'paying') untracked(() => void this.settle());
    });
  }
}
