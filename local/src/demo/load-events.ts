import type { Employee } from '@parterre/domain/people/accounts/account';
import type { ChartIndex } from '@parterre/seating/chart-index';
import type { Event } from '@parterre/domain/programme/events/event';
import type { SeatTarget } from '@parterre/domain/programme/events/seat-target';
import type { EventId, VenueId } from '@parterre/domain/ids';
import { fractionDigits } from '@parterre/domain/currency';
import { Temporal } from 'temporal-polyfill';
import type { Dependencies } from './dependencies.ts';
import { posterArt } from './poster-art.ts';
import type { DemoEvent } from './demo-event.ts';
import { type DemoCategory, type DemoVenue, type DemoVenueName, venues } from './venues.ts';

/** Events that are loaded at the same time: there are two processors to draw posters with. */
const lanes = 6;

const startOf = ({ inDays, at }: DemoEvent, timeZone: string, today: Temporal.Instant) =>
  today
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: inDays })
    .toZonedDateTime({ timeZone, plainTime: at });

const instant = (time: Temporal.ZonedDateTime): string => new Date(time.epochMilliseconds).toISOString();

const timesOf = (demo: DemoEvent, { details }: DemoVenue, now: number) => {
  const today = Temporal.Instant.fromEpochMilliseconds(now);
  const starts = startOf(demo, details.timeZone, today);
  const opens = today.toZonedDateTimeISO(details.timeZone).add({ days: demo.salesInDays ?? 0 });
  return {
    startsAt: instant(starts),
    endsAt: instant(starts.add({ minutes: demo.minutes })),
    doorsAt: details.online ? null : instant(starts.subtract({ minutes: 45 })),
    salesOpenAt: instant(opens),
    salesCloseAt: instant(starts),
    cancellableUntil: instant(starts.subtract({ days: 3 })),
  };
};

const targetsOf = (chart: ChartIndex, { sections = '', rows, area }: DemoCategory): SeatTarget[] => {
  if (area) return [{ type: 'area', areaId: area }];
  return chart.sectionIds
    .filter((sectionId) => sectionId.startsWith(sections))
    .flatMap((sectionId): SeatTarget[] =>
      rows
        ? rows
            .filter((rowId) => chart.row(sectionId, rowId))
            .map((rowId) => ({ type: 'row', sectionId, rowId }))
        : [{ type: 'section', sectionId }],
    );
};

/** Whole sections first, so that rows paint over them. */
const inPaintingOrder = (categories: readonly DemoCategory[]): DemoCategory[] =>
  categories.toSorted((one, other) => (one.rows?.length ?? 0) - (other.rows?.length ?? 0));

const addCategories = async (
  { programme }: Dependencies,
  actor: Employee,
  event: Event,
  demo: DemoEvent,
): Promise<Event> => {
  let current = event;
  for (const [n, { name, colour }] of venues[demo.venue].categories.entries()) {
    const amount = (demo.prices[n] ?? 0) * 10 ** fractionDigits(event.currency);
    const price = { amount, currency: event.currency };
    current = await programme.categories.add(actor, event.id, current.version, { name, colour, price });
  }
  return current;
};

const assign = async (
  { programme }: Dependencies,
  actor: Employee,
  eventId: EventId,
  demo: DemoEvent,
): Promise<void> => {
  const { chart, categories } = await programme.openDossier(actor, eventId);
  if (!chart) throw new Error(`${demo.venue} has no chart`);
  for (const category of inPaintingOrder(venues[demo.venue].categories)) {
    const { id = null } = categories.find(({ name }) => name === category.name) ?? {};
    await programme.assignSeats(actor, { eventId, targets: targetsOf(chart, category), categoryId: id });
  }
};

const loadEvent = async (
  dependencies: Dependencies,
  actor: Employee,
  venueId: VenueId,
  demo: DemoEvent,
  number: number,
): Promise<void> => {
  const venue = venues[demo.venue];
  const { title, kind, description, also } = demo;
  const draft = await dependencies.programme.createEvent(actor, {
    venueId,
    title,
    kind,
    description,
    currency: venue.currency,
    ...also,
    ...timesOf(demo, venue, dependencies.clock.now()),
  });
  const image = await posterArt(number, demo.onPoster ?? title);
  const alt = `Poster of “${title}”`;
  const withPoster = await dependencies.programme.setPoster(actor, draft.id, {
    version: draft.version,
    alt,
    image,
  });
  const complete = await addCategories(dependencies, actor, withPoster, demo);
  if (demo.draft) return;
  await assign(dependencies, actor, draft.id, demo);
  await dependencies.programme.publishEvent(actor, draft.id, complete.version);
};

/** The whole programme, the way an organizer would enter it. Drafts are left without seats. */
export const loadEvents = async (
  dependencies: Dependencies,
  actor: Employee,
  venueIds: Readonly<Record<DemoVenueName, VenueId>>,
  programme: readonly DemoEvent[],
): Promise<void> => {
  const waiting = [...programme.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [n, demo] = next;
      await loadEvent(dependencies, actor, venueIds[demo.venue], demo, n + 1);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};
