import type { Clock } from '@parterre/domain/clock';
import { DomainError } from '@parterre/domain/domain-error';
import type { AccountId } from '@parterre/domain/ids';
import { turnsHere } from '@parterre/domain/limits/turn';
import type { Limits } from '@parterre/domain/limits';
import type { Contacts } from '@parterre/domain/messaging/open-messaging';
import type { People } from '@parterre/domain/people/open-people';
import type { SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import type { Booking } from '@parterre/domain/sales/bookings/booking';
import type { Sales } from '@parterre/domain/sales/open-sales';
import { placesInWords } from '@parterre/domain/sales/ticket-desk/places-in-words';
import type { TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import { languageOfAnswer } from '@parterre/portal-kit/language-of';
import express, { type Router } from 'express';
import { describeEvent } from '../bookings/describe-booking.ts';
import type { Routes } from '../routes.ts';
import { say } from '../words/say.ts';
import * as contract from './calendar-contract.ts';

type Deps = {
  readonly sales: Pick<Sales, 'confirmedBookings'>;
  readonly catalogue: { readonly plans: SalesPlans };
  readonly contacts: Pick<Contacts, 'calendars'>;
  readonly people: Pick<People, 'findAccount'>;
  readonly desk: Pick<TicketDesk, 'feed'>;
  readonly publicUrl: string;
  readonly limits: Limits;
  readonly clock: Clock;
};

const noCalendar = () =>
  new DomainError(
    'not-found',
    say((words) => words.noSuchCalendar),
  );

export const calendarRoutes = (
  { route, rawRoute }: Routes,
  { sales, catalogue: { plans }, contacts, people, desk, publicUrl, limits, clock }: Deps,
): Router => {
  const router = express.Router();
  const { calendars } = contacts;
  const tooOften = say((words) => words.notificationsTooOften);
  const turns = turnsHere(limits.notifications, clock, tooOften);
  const feeds = turnsHere(limits['calendar-feed'], clock, tooOften);
  const addressOf = (name: string | null): string | null =>
    name && `${publicUrl}/api/calendars/tickets.ics?of=${name}`;

  const entriesOf = async (id: AccountId, language: Parameters<typeof placesInWords>[2]) => {
    const bookings = await sales.confirmedBookings(id);
    const found = await Promise.all(
      bookings.map(async (booking) => {
        const plan = await plans.get(booking.eventId);
        if (!plan) return [];
        const places = [...placesInWords(plan, booking, language)];
        return [{ bookingId: booking.id, event: describeEvent(plan), endsAt: plan.event.endsAt, places }];
      }),
    );
    return found.flat().sort((one, other) => one.event.startsAt.localeCompare(other.event.startsAt));
  };

  route(router, contract.listCalendar, async ({ caller }, request) => {
    turns.use(caller.accountId);
    const [entries, name] = await Promise.all([
      entriesOf(caller.accountId, languageOfAnswer(request)),
      calendars.nameOf(caller.accountId),
    ]);
    return { entries, address: addressOf(name) };
  });

  route(router, contract.makeCalendarAddress, async ({ caller }) => {
    turns.use(caller.accountId);
    return { address: addressOf(await calendars.make(caller.accountId)) };
  });

  route(router, contract.renewCalendarAddress, async ({ caller }) => {
    turns.use(caller.accountId);
    return { address: addressOf(await calendars.renew(caller.accountId)) };
  });

  route(router, contract.removeCalendarAddress, async ({ caller }) => {
    turns.use(caller.accountId);
    await calendars.remove(caller.accountId);
    return { address: null };
  });

  rawRoute(router, contract.getCalendarFeed, async ({ query }, response) => {
    const owner = await calendars.ownerOf(query.of);
    if (!owner) throw noCalendar();
    feeds.use(owner);
    const account = await people.findAccount(owner);
    if (!account) throw noCalendar();
    const bookings = await sales.confirmedBookings(owner);
    const urlOf = ({ id }: Booking): string => `${publicUrl}/bookings/${id}`;
    response
      .type('text/calendar')
      .set('Cache-Control', 'private, no-cache')
      .set('X-Robots-Tag', 'noindex')
      .send(await desk.feed(bookings, urlOf, account.language));
  });

  return router;
};
