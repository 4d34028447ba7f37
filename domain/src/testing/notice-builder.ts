import { minutes, toInstant } from '../clock.ts';
import { accountId, bookingId, eventId, organizationId, randomIds } from '../ids.ts';
import type { Notice } from '../messaging/notifications/notify.ts';
import { personWith } from '../messaging/kinds/person.ts';
import type { ToldEvent } from '../messaging/kinds/told.ts';

const noon = Date.parse('2026-12-01T12:00:00Z');

export const aToldEvent = (change: Partial<ToldEvent> = {}): ToldEvent => ({
  id: eventId.parse(randomIds.next()),
  slug: 'nocturnes',
  title: 'Nocturnes for Two Pianos',
  startsAt: toInstant(noon + minutes(120)),
  timeZone: 'Asia/Kuala_Lumpur',
  where: 'Grand Auditorium, Subang Jaya',
  ...change,
});

/** Carla is to be reminded of an event. */
export const aNotice = (change: Partial<Notice> = {}): Notice => {
  const event = aToldEvent();
  const booking = bookingId.parse(randomIds.next());
  return {
    id: randomIds.next(),
    at: toInstant(noon),
    person: personWith(accountId.parse(randomIds.next())),
    to: { email: 'carla@mail.test', name: 'Carla', language: 'en' },
    told: { kind: 'reminder', event, bookingId: booking, lead: 'PT2H' },
    about: {
      eventId: event.id,
      bookingId: booking,
      organizationId: organizationId.parse(randomIds.next()),
    },
    ...change,
  };
};
