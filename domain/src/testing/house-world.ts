import { readFile } from 'node:fs/promises';
import type { Employee } from '../people/accounts/account.ts';
import { auditor } from '../people/audit/audit-entry.ts';
import { dynamoAuditStore } from '../people/audit/dynamo-audit-store.ts';
import { generateChart, importChart } from '../house/charts/add-chart.ts';
import type { ChartMaker } from '../house/charts/chart-maker.ts';
import { chartLibrary } from '../house/charts/chart-library.ts';
import { dynamoChartStore } from '../house/charts/dynamo-chart-store.ts';
import { makeChart, previewOf } from '../house/charts/make-chart.ts';
import { minutes, toInstant } from '../clock.ts';
import { dynamoEventStore } from '../programme/events/dynamo-event-store.ts';
import type { EventBookings } from '../programme/publishing/event-bookings.ts';
import { eventUseCases } from '../programme/publishing/event-use-cases.ts';
import { salesPlanLibrary } from '../programme/publishing/sales-plan-library.ts';
import { accountId, organizationId, type OrganizationId, randomIds } from '../ids.ts';
import { createOrganization } from '../people/organizations/create-organization.ts';
import { dynamoOrganizationStore } from '../people/organizations/dynamo-organization-store.ts';
import { createVenue } from '../house/venues/create-venue.ts';
import { dynamoVenueStore } from '../house/venues/dynamo-venue-store.ts';
import { manualClock } from './manual-clock.ts';
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
  const { models, commit, tablePrefix, close } = await openTestModels();
  const clock = manualClock();
  const ids = randomIds;
  const audit = auditor({ clock, ids });
  const organizations = dynamoOrganizationStore(models);
  const venues = dynamoVenueStore(models);
  const charts = dynamoChartStore(models);
  const events = dynamoEventStore(models);
  const audits = dynamoAuditStore(models);
  const [drawings, media] = [memoryObjects(), memoryObjects()];
  const library = chartLibrary({ charts, drawings });
  const bookings = { any: false, asked: 0 };
  const eventBookings: EventBookings = {
    hasAny: async () => {
      bookings.asked += 1;
      return bookings.any;
    },
  };
  const poster = { key: `${'a'.repeat(40)}.webp`, bytes: new Uint8Array() };
  const makeOrganization = createOrganization({ commit, organizations, audit, audits, ids, clock });
  const makeVenue = createVenue({ commit, venues, audits, audit, ids, clock });
  // Charts are made where the tests run: threads are not what they are about.
  const maker: ChartMaker = { make: makeChart, preview: async (order) => previewOf(order) };
  const chartDeps = { commit, venues, charts, drawings, maker, audits, audit, clock };
  const useCases = eventUseCases({
    commit,
    events,
    venues,
    organizations,
    library,
    media,
    makePoster: async () => ({ small: poster, large: poster, colour: '#17141f' }),
    bookings: eventBookings,
    audits,
    audit,
    pause: async () => undefined,
    ids,
    clock,
  });

  const aHouse = async (): Promise<{ organizationId: OrganizationId; organizer: Employee }> => {
    const admin = anEmployee({ role: 'admin' });
    const { id } = await makeOrganization(admin, { name: `House ${ids.next()}` });
    return { organizationId: id, organizer: anEmployee({ organizationId: id }) };
  };
  const aVenue = async (organizer: Employee) => {
    const venue = await makeVenue(organizer, undefined, {
      name: 'Grand Auditorium',
      online: false,
      address: '1 Jalan Persiaran',
      city: 'Subang Jaya',
      country: 'MY',
      timeZone: 'Asia/Kuala_Lumpur',
    });
    await importChart(chartDeps)(organizer, venue.id, await auditoriumCsv());
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
    const draft = await useCases.createEvent(organizer, {
      venueId: venue.id,
      title,
      description,
      currency: 'MYR',
      ...times(),
    });
    const withPoster = await useCases.setPoster(organizer, draft.id, {
      version: draft.version,
      alt: 'Two pianos',
      image: new Uint8Array(),
    });
    const event = await useCases.categories.add(organizer, draft.id, withPoster.version, {
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
    const { chart } = await useCases.openDossier(draft.organizer, draft.event.id);
    const targets = (chart?.sectionIds ?? []).map((sectionId) => ({ type: 'section' as const, sectionId }));
    await useCases.assignSeats(draft.organizer, {
      eventId: draft.event.id,
      targets,
      categoryId: draft.category.id,
    });
    return draft;
  };

  return {
    ...useCases,
    clock,
    commit,
    events,
    venues,
    charts,
    library,
    drawings,
    media,
    bookings,
    audit,
    audits,
    plans: salesPlanLibrary({ events, library, clock }),
    createVenue: makeVenue,
    createOrganization: makeOrganization,
    importChart: importChart(chartDeps),
    generateChart: generateChart(chartDeps),
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
