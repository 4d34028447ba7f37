import type { Clock } from '../clock.ts';
import type { Deliveries } from '../news/deliveries.ts';
import type { SalesPlan, SalesPlans } from '../programme/publishing/sales-plan.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import { type AnyBookingNews, withFacts } from '../sales/bookings/booking-news.ts';
import type { BookingStore } from '../sales/bookings/booking-store.ts';
import type { Buyer } from '../sales/bookings/buyer.ts';
import type { Reader } from './contacts/contact.ts';
import { deliveryNameOf } from './notifications/delivery.ts';
import type { Notify } from './notifications/notify.ts';
import { type Person, personOf } from './kinds/person.ts';
import { toldEventOf } from './kinds/told-event.ts';
import { bookingMailWords } from './words/booking-mail-words.ts';

export type OfBookingDeps = {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly plans: SalesPlans;
  readonly readerOf: ReaderOf;
  readonly notify: Notify;
  /** Of what is told to nobody it is noted that it was looked at. */
  readonly deliveries: Pick<Deliveries, 'finish'>;
  readonly clock: Clock;
};

/** To whom an account's notifications go; null where there is none any more. */
export type ReaderOf = (
  accountId: Extract<Buyer, { kind: 'account' }>['accountId'],
) => Promise<Reader | null>;

const readerOfBuyer = async (readerOf: ReaderOf, buyer: Buyer): Promise<Reader | null> => {
  switch (buyer.kind) {
    case 'account':
      return readerOf(buyer.accountId);
    case 'guest':
      return buyer;
    case 'box-office':
      return null;
    default:
      return buyer satisfies never;
  }
};

const titleOf = (booking: Booking, plan: SalesPlan | null, { language }: Reader): string =>
  plan?.event.title ?? booking.checkout?.title ?? bookingMailWords.in(language).yourEvent;

/** Tells whose booking it is what happened to it. */
export const notifyOfBooking =
  ({ bookings, plans, readerOf, notify, deliveries, clock }: OfBookingDeps) =>
  async (news: AnyBookingNews): Promise<void> => {
    const booking = await bookings.get(news.facts.bookingId);
    const person: Person | null = booking && personOf(booking.buyer);
    const to = booking && (await readerOfBuyer(readerOf, booking.buyer));
    if (!booking || !person || !to) {
      await deliveries.finish(deliveryNameOf('email', news.id), clock.now());
      return;
    }
    // Money may have come for an event that is a draft again, and gone back: its customer is told all the same.
    const plan = await plans.get(booking.eventId);
    await notify({
      id: news.id,
      at: news.at,
      person,
      to: { email: to.email, name: to.name, language: to.language },
      told: {
        kind: 'booking',
        news: withFacts(news, booking),
        event: plan && toldEventOf(plan.event),
        title: titleOf(booking, plan, to),
      },
      about: {
        eventId: booking.eventId,
        bookingId: booking.id,
        ...(plan && { organizationId: plan.event.organizationId }),
      },
    });
  };
