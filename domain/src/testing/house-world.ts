import { readFile } from 'node:fs/promises';
import type { Employee } from '../people/accounts/account.ts';
import { auditor } from '../people/audit/audit-entry.ts';
import { dynamoAuditStore } from '../people/audit/dynamo-audit-store.ts';
import type { ChartMaker } from '../house/charts/chart-maker.ts';
import { dynamoChartStore } from '../house/charts/dynamo-chart-store.ts';
import { makeChart, previewOf } from '../house/charts/make-chart.ts';
import { minutes, toInstant } from '../clock.ts';
import type { EventBookings } from '../programme/publishing/event-bookings.ts';
import { openCatalogue, openProgramme } from '../programme/open-programme.ts';
import { accountId, organizationId, type OrganizationId, randomIds } from '../ids.ts';
import { createOrganization } from '../people/organizations/create-organization.ts';
import { dynamoOrganizationStore } from '../people/organizations/dynamo-organization-store.ts';
import { openHouse } from '../house/open-house.ts';
import { dynamoVenueStore } from '../house/venues/dynamo-venue-store.ts';
import { manualClock } from './manual-clock.ts';
import { storesOf } from './stores-of.ts';
import { memoryObjects } from './memory-objects.ts';
import { openTestModels } from './test-models.ts';

export const auditoriumCsv = () =>
  readFile(new URL('../../../local/src/demo/data/grand-auditorium.csv', import.meta.url));

const aDay = minutes(24 * 60);

export const anEmployee = (change: Partial<Employee> = {}): Employee => ({
  id: accountId.parse(randomIds.next()),
  portal: 'employee',
  email: 'olive@house.test',
  name: 'Olive',
  language: 'en',
  passwordHash: null,
  role: 'organizer',
  organizationId: organizationId.parse(randomIds.next()),
  state: 'active',
  mustChangePassword: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  sessionsEndedAt: null,
  ...change,
});

/** Organizations, venues, charts and events on real tables, with pictures and drawings in memory. */
export const aHouseWorld = async () => {
  const { database, models, commit, tablePrefix, close } = await openTestModels();
  const tables = { database, models, commit };
  const clock = manualClock();
  const ids = randomIds;
  const [organizations, audits] = [dynamoOrganizationStore(models), dynamoAuditStore(models)];
  const audit = auditor({ clock, ids });
  const ground = { tables, commit, audits, audit, ids, clock };
  const [drawings, media] = [memoryObjects(), memoryObjects()];
  const bookings = { any: false, asked: 0 };
  const eventBookings: EventBookings = {
    hasAny: async () => {
      bookings.asked += 1;
      return bookings.any;
    },
  };
  const poster = { key: `${'a'.repeat(40)}.webp`, bytes: new Uint8Array() };
  const shared = { ...poster, key: `${'a'.repeat(40)}.jpg` };
  // Charts are made where the tests run: threads are not what they are about.
  const maker: ChartMaker = { make: makeChart, preview: async (order) => previewOf(order) };
  const house = openHouse({ ...ground, drawings, maker });
  const programme = openProgramme({
    ...ground,
    organizations,
    house,
    media,
    makePoster: async () => ({ small: poster, large: poster, shared, colour: '#17141f' }),
    bookings: eventBookings,
    pause: async () => undefined,
  });
  const catalogue = openCatalogue({ ...ground, library: house.library });
  const makeOrganization = createOrganization({ ...ground, organizations });
  const { events } = storesOf(models);

  const aHouse = async (): Promise<{ organizationId: OrganizationId; organizer: Employee }> => {
    const admin = anEmployee({ role: 'admin' });
    const { id } = await makeOrganization(admin, { name: `House ${ids.next()}` });
    return { organizationId: id, organizer: anEmployee({ organizationId: id }) };
  };
  const aVenue = async (organizer: Employee) => {
    const venue = await house.createVenue(organizer, undefined, {
      name: 'Grand Auditorium',
      online: false,
      address: '1 Jalan Persiaran',
      city: 'Subang Jaya',
      country: 'MY',
      timeZone: 'Asia/Kuala_Lumpur',
    });
    await house.importChart(organizer, venue.id, await auditoriumCsv());
    return venue;
  };
  const times = () => ({
    startsAt: toInstant(clock.now() + 30 * aDay),
    endsAt: toInstant(clock.now() + 30 * aDay + minutes(120)),
  });
  /** A draft with everything but assigned seats. */
  const aDraft = async () => {
    const { organizer, organizationId: owner } = await aHouse();
    const venue = await aVenue(organizer);
    const title = `Nocturnes ${ids.next()}`;
    const description = 'Two grand pianos, one keyboard of light between them.';
    const draft = await programme.createEvent(organizer, {
      venueId: venue.id,
      title,
      description,
      currency: 'MYR',
      ...times(),
    });
    const withPoster = await programme.setPoster(organizer, draft.id, {
      version: draft.version,
      alt: 'Two pianos',
      image: new Uint8Array(),
    });
    const event = await programme.categories.add(organizer, draft.id, withPoster.version, {
      name: 'Stalls',
      colour: 'c1',
      price: { amount: 8500, currency: 'MYR' },
    });
    const [category] = await events.categories(draft.id);
    if (!category) throw new Error('no category');
    return { organizer, owner, venue, event, category };
  };
  /** A draft that could be published at once. */
  const aCompleteDraft = async () => {
    const draft = await aDraft();
    const { chart } = await programme.openDossier(draft.organizer, draft.event.id);
    const targets = (chart?.sectionIds ?? []).map((sectionId) => ({ type: 'section' as const, sectionId }));
    await programme.assignSeats(draft.organizer, {
      eventId: draft.event.id,
      targets,
      categoryId: draft.category.id,
    });
    return draft;
  };

  return {
    organizations,
    ...house,
    ...programme,
    clock,
    tables,
    commit,
    events,
    venues: dynamoVenueStore(models),
    charts: dynamoChartStore(models),
    drawings,
    media,
    bookings,
    audit,
    audits,
    catalogue,
    plans: catalogue.plans,
    createOrganization: makeOrganization,
    aHouse,
    aVenue,
    aDraft,
    aCompleteDraft,
    times,
    tablePrefix,
    close,
  };
};

export type HouseWorld = Awaited<ReturnType<typeof aHouseWorld>>;
