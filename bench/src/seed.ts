import { seatIdsOf } from '@parterre/seating/seat-id';
import type { Employee } from '@parterre/domain/people/accounts/account';
import type { GeneratorRequest } from '@parterre/domain/house/charts/generator-request';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { storesOf } from '@parterre/domain/testing/stores-of';
import { ChartIndex } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { Event } from '@parterre/domain/programme/events/event';
import { accountId, randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { createDependencies, type Dependencies } from '@parterre/employee/dependencies';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Buyer } from './buyers.ts';
import type { Stage } from './stage.ts';

const actor: Employee = {
  id: accountId.parse(randomIds.next()),
  email: 'bench@parterre.example',
  name: 'Benchmark',
  language: 'en',
  passwordHash: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  sessionsEndedAt: null,
  portal: 'employee',
  role: 'admin',
  state: 'active',
  mustChangePassword: false,
};

export type OnSale = { readonly event: Event; readonly chart: ChartIndex };

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const aPoster = () =>
  sharp({ create: { width: 800, height: 1000, channels: 3, background: '#2b1245' } })
    .png()
    .toBuffer();

const nobodyComes = 'An event that is only here to be measured: nobody will play, and nobody will come.';

/** A description as long as there may be, in words that no other one has. */
const aLongDescription = (n: number): string =>
  Array.from({ length: 700 }, (_, word) => ((n + 1) * 7919 + word * 104_729).toString(36))
    .join(' ')
    .slice(0, 5000);

const drawings = {
  auditorium: path.join(
    import.meta.dirname,
    '..',
    '..',
    'local',
    'src',
    'demo',
    'data',
    'grand-auditorium.csv',
  ),
};

/** Makes events through the use cases that organizers work with. */
export const seeder = async (stage: Stage) => {
  const { employeeEnvironment: env } = stage;
  const config = (name: string): string => env[name] ?? '';
  const desk: Dependencies = createDependencies({
    LOG_LEVEL: 'error',
    AWS_REGION: config('AWS_REGION'),
    DYNAMODB_ENDPOINT: config('DYNAMODB_ENDPOINT'),
    S3_ENDPOINT: config('S3_ENDPOINT'),
    SQS_ENDPOINT: config('SQS_ENDPOINT'),
    TABLE_PREFIX: config('TABLE_PREFIX'),
    MEDIA_BUCKET: config('MEDIA_BUCKET'),
    CHARTS_BUCKET: config('CHARTS_BUCKET'),
    LIMITS: usualLimits,
    QUEUE_PREFIX: config('QUEUE_PREFIX'),
    PUBLIC_URL: config('PUBLIC_URL'),
    EMPLOYEE_SESSION_KEY: config('EMPLOYEE_SESSION_KEY'),
  });
  const { people, house, programme } = desk;
  const tables = openTables({
    region: config('AWS_REGION'),
    endpoint: config('DYNAMODB_ENDPOINT'),
    tablePrefix: config('TABLE_PREFIX'),
  });
  const { accounts } = storesOf(tables.models);
  const organization = await people.createOrganization(actor, { name: 'Benchmark House' });

  const aVenue = async (chart: GeneratorRequest | 'auditorium') => {
    const venue = await house.createVenue(actor, organization.id, {
      name: 'Hall',
      address: '',
      city: 'Testville',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      online: false,
    });
    if (chart === 'auditorium') await house.importChart(actor, venue.id, await readFile(drawings.auditorium));
    else await house.generateChart(actor, venue.id, chart);
    return venue.id;
  };

  type VenueId = Awaited<ReturnType<typeof aVenue>>;
  const anEvent = async (
    venueId: VenueId,
    { description = nobodyComes, noSingleSeats = false } = {},
  ): Promise<OnSale> => {
    let event = await programme.createEvent(actor, {
      venueId,
      title: `Benchmark ${randomIds.next()}`,
      startsAt: inDays(60),
      endsAt: inDays(60.1),
      currency: 'EUR',
      description,
      noSingleSeats,
    });
    event = await programme.setPoster(actor, event.id, {
      version: event.version,
      alt: 'A plain poster',
      image: await aPoster(),
    });
    event = await programme.categories.add(actor, event.id, event.version, {
      name: 'All',
      price: { amount: 5000, currency: 'EUR' },
      colour: 'c1',
    });
    const { chart, categories } = await programme.openDossier(actor, event.id);
    const [category] = categories;
    if (!chart || !category) throw new Error('the event has no chart or category');
    const targets = [
      ...chart.sectionIds.map((sectionId) => ({ type: 'section' as const, sectionId })),
      ...chart.areaIds.map((areaId) => ({ type: 'area' as const, areaId })),
    ];
    const { event: assigned } = await programme.assignSeats(actor, {
      eventId: event.id,
      targets,
      categoryId: category.id,
    });
    return {
      event: await programme.publishEvent(actor, event.id, assigned.version),
      chart: new ChartIndex(chart.chart),
    };
  };

  /** Gives an event another title. Answers the version it has then. */
  const rename = async (id: Event['id'], version: number, title: string): Promise<number> =>
    (await programme.changeEvent(actor, id, version, { title })).version;

  /** A house with much to say of what is on. */
  const aProgramme = async (count: number): Promise<void> => {
    const room = await aVenue({ kind: 'room', capacity: 100 });
    for (let n = 0; n < count; n++) await anEvent(room, { description: aLongDescription(n) });
  };

  /** An account for a buyer who goes as far as paying. */
  const anAccount = async ({ accountId: id }: Buyer): Promise<void> => {
    const account = {
      id,
      portal: 'customer' as const,
      email: `${id}@parterre.example`,
      name: 'Benchmark',
      language: 'en' as const,
      passwordHash: null,
      createdAt: actor.createdAt,
      sessionsEndedAt: null,
    };
    // Known when the same buyers come again.
    await tables.commit(accounts.add(account));
  };

  const close = async () => {
    tables.close();
    await desk.close();
  };
  return { aVenue, anEvent, rename, aProgramme, anAccount, close };
};

/** Pairs of neighbouring seats, row by row: every one can be taken once. */
export const adjacentPairs = (chart: ChartIndex): string[][] =>
  chart.rows.flatMap(({ sectionId, rowId, seats }) =>
    Array.from({ length: Math.floor(seats.length / 2) }, (_, n) =>
      seatIdsOf({ sectionId, rowId, seats: seats.slice(n * 2, n * 2 + 2) }),
    ),
  );

/** Pairs that never leave a seat alone, in whatever order they are taken: of stretches with an even number of seats. */
export const pairsWithoutSingles = (chart: SeatLayout): string[][] =>
  chart.stretches
    .filter(({ count }) => count % 2 === 0)
    .flatMap(({ first, count }) =>
      Array.from({ length: count / 2 }, (_, n) => [0, 1].map((side) => chart.seatIdAt(first + 2 * n + side))),
    );
