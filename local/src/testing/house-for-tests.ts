import { seatId } from '@parterre/seating/seat-id';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { EventId } from '@parterre/domain/ids';
import { readConfig } from '../demo/config.ts';
import { createDependencies } from '../demo/dependencies.ts';
import { createDemoAdmin } from '../demo/load-people.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const drawing = new URL('../demo/data/kumo-hall.csv', import.meta.url);

export type House = {
  readonly eventId: EventId;
  /** The first seat of each row. */
  readonly seats: readonly string[];
};

/** One event on sale in a small house, made through the use cases that organizers work with. */
export const openHouse = async (environment: Readonly<Record<string, string>>): Promise<House> => {
  const desk = createDependencies(readConfig(environment));
  const { people, house, programme } = desk;
  try {
    const admin = await createDemoAdmin(desk);
    const { id: owner } = await people.createOrganization(admin, { name: 'Little House' });
    const { id: venueId } = await house.createVenue(admin, owner, {
      name: 'Hall',
      address: '',
      city: 'Testville',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      online: false,
    });
    await house.importChart(admin, venueId, await readFile(drawing));
    const title = 'An evening without light';
    const times = { startsAt: inDays(30), endsAt: inDays(30.1) };
    const draft = await programme.createEvent(admin, {
      venueId,
      title,
      ...times,
      currency: 'EUR',
      description: 'Music by candlelight, whatever happens to the lights of the house.',
    });
    const image = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#2b1245' } })
      .png()
      .toBuffer();
    const { version } = await programme.setPoster(admin, draft.id, {
      version: draft.version,
      alt: 'Plain',
      image,
    });
    const price = { amount: 5000, currency: 'EUR' } as const;
    await programme.categories.add(admin, draft.id, version, { name: 'All', price, colour: 'c1' });
    const { chart, categories } = await programme.openDossier(admin, draft.id);
    const { event } = await programme.assignSeats(admin, {
      eventId: draft.id,
      targets: (chart?.sectionIds ?? []).map((sectionId) => ({ type: 'section', sectionId })),
      categoryId: categories[0]?.id ?? null,
    });
    await programme.publishEvent(admin, draft.id, event.version);
    const firsts = chart?.rows.map(({ sectionId, rowId, seats: [first] }) =>
      seatId({ sectionId, rowId, seat: first ?? '' }),
    );
    return { eventId: draft.id, seats: firsts ?? [] };
  } finally {
    await desk.close();
  }
};
