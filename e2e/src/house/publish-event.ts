import type { Caller } from '../caller.ts';
import { expectOk } from '../caller.ts';
import { z } from 'zod';
import { posterImage } from './poster-image.ts';

/** An event in the 618-seat auditorium that nobody else in the tests knows of. */
export type HouseEvent = { readonly id: string; readonly slug: string; readonly title: string };

const venues = z.object({ venues: z.array(z.object({ id: z.string(), name: z.string() })) });
const eventAnswer = z.object({
  event: z.object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    version: z.number(),
    categories: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});
type Draft = z.infer<typeof eventAnswer>['event'];

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

const categories = [
  { name: 'Stalls', colour: 'c1', amount: 12_000, sections: 'stalls' },
  { name: 'Circle', colour: 'c2', amount: 6_500, sections: 'circle' },
] as const;
const blocks = ['left', 'centre', 'right'];

/** Creates, prices and publishes an event through the organizers' API. */
export async function publishEvent(
  organizer: Caller,
  holdMinutes = 10,
  placesPerCustomer: number | null = null,
  salesOpenAt?: string,
): Promise<HouseEvent> {
  const venueId = await grandAuditorium(organizer);
  const title = `Nocturne ${crypto.randomUUID().slice(0, 8)}`;
  const draft = await change(organizer, 'POST', '/admin/api/events', {
    venueId,
    title,
    description: 'An evening for two pianos, played with the house lights almost down.',
    kind: 'music',
    currency: 'MYR',
    startsAt: inDays(30),
    endsAt: new Date(Date.parse(inDays(30)) + 7_200_000).toISOString(),
    cancellableUntil: inDays(29),
    holdMinutes,
    placesPerCustomer,
    salesOpenAt,
  });
  let event = await addPoster(organizer, draft);
  for (const category of categories) event = await addCategory(organizer, event, category);
  const path = `/admin/api/events/${event.id}/publish`;
  const { id, slug } = await change(organizer, 'POST', path, { version: event.version });
  return { id, slug, title };
}

async function grandAuditorium(organizer: Caller): Promise<string> {
  const answer = venues.parse(await expectOk(await organizer.send('GET', '/admin/api/venues')));
  const venue = answer.venues.find(({ name }) => name === 'Grand Auditorium');
  if (!venue) throw new Error('the example house has lost its Grand Auditorium');
  return venue.id;
}

async function addPoster(organizer: Caller, { id, version }: Draft): Promise<Draft> {
  const poster = { name: 'poster.png', mimeType: 'image/png', buffer: await posterImage() };
  const multipart = { version: String(version), alt: 'Two pianos in the dark', poster };
  const response = await organizer.send('PUT', `/admin/api/events/${id}/poster`, { multipart });
  return eventAnswer.parse(await expectOk(response)).event;
}

async function addCategory(
  organizer: Caller,
  { id, version }: Draft,
  { name, colour, amount, sections }: (typeof categories)[number],
): Promise<Draft> {
  const category = { name, colour, price: { amount, currency: 'MYR' } };
  const event = await change(organizer, 'POST', `/admin/api/events/${id}/categories`, { version, category });
  const categoryId = event.categories.find((one) => one.name === name)?.id;
  const targets = blocks.map((block) => ({ type: 'section', sectionId: `${sections}-${block}` }));
  await expectOk(
    await organizer.send('POST', `/admin/api/events/${id}/seating`, { data: { targets, categoryId } }),
  );
  return event;
}

async function change(organizer: Caller, method: 'POST', path: string, data: object): Promise<Draft> {
  return eventAnswer.parse(await expectOk(await organizer.send(method, path, { data }))).event;
}
