import { updateOf } from '@parterre/domain/programme/events/event-update';
import type { Event } from '@parterre/domain/programme/events/event';
import type { Employee } from '@parterre/domain/people/accounts/account';
import type { TestApp } from './test-app.ts';

/** An event that is on sale, without all that a real one would need for it. */
export const aPublishedEvent = async (app: TestApp, organizer: Employee): Promise<Event> => {
  const { house, programme } = app.dependencies;
  const { events, commit } = app.tables;
  const venue = { name: 'Online', online: true, timeZone: 'Asia/Kuala_Lumpur' } as const;
  const { id: venueId } = await house.createVenue(organizer, undefined, venue);
  await house.generateChart(organizer, venueId, { kind: 'room', capacity: 5 });
  const draft = await programme.createEvent(organizer, {
    venueId,
    title: 'Nocturnes for Two Pianos',
    description: 'Two grand pianos, one keyboard of light between them.',
    startsAt: '2030-12-04T11:30:00.000Z',
    endsAt: '2030-12-04T13:20:00.000Z',
    currency: 'MYR',
  });
  await commit(events.change(updateOf(draft, { status: 'published', chartVersion: 1 }, Date.now())));
  return draft;
};
