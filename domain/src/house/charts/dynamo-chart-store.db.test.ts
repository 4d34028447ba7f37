import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { randomIds, type VenueId, venueId } from '../../ids.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { aVenue } from '../../testing/venue-builder.ts';
import { dynamoVenueStore } from '../venues/dynamo-venue-store.ts';
import type { Venue } from '../venues/venue.ts';
import type { VenueStore } from '../venues/venue-store.ts';
import type { ChartStore } from './chart-store.ts';
import type { ChartRecord } from './chart-record.ts';
import { dynamoChartStore } from './dynamo-chart-store.ts';

const aChart = (id: VenueId, version: number, change: Partial<ChartRecord> = {}): ChartRecord => ({
  venueId: id,
  version,
  key: `${id}/${version}.json.br`,
  sha256: 'f00d',
  seats: 618,
  places: 700,
  createdAt: '2026-11-02T00:00:00.000Z',
  ...change,
});

describe('the contract of the chart store', () => {
  let world: TestModels;
  let store: ChartStore;
  let venues: VenueStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoChartStore(world.models);
    venues = dynamoVenueStore(world.models);
  });
  afterAll(() => world.close());

  const addVenue = async (): Promise<Venue> => {
    const venue = aVenue();
    await world.commit([venues.add(venue)]);
    return venue;
  };
  const add = (record: ChartRecord) =>
    world.commit([store.add(record), venues.setLatestChart(record.venueId, record.version)]);
  const latestOf = async (id: VenueId) => (await venues.byId(id))?.latestChart;

  describe('add, with its venue', () => {
    it('adds the version after the newest, which is then the newest of its venue', async () => {
      const { id } = await addVenue();
      await add(aChart(id, 1));
      await add(aChart(id, 2));
      expect(await store.find(id, 2)).toEqual(aChart(id, 2));
      expect(await latestOf(id)).toBe(2);
    });

    it('of several at once adds one', async () => {
      const { id } = await addVenue();
      const records = Array.from({ length: 5 }, (_, n) => aChart(id, 1, { sha256: `drawing ${n}` }));
      const answers = await Promise.all(records.map(add));
      const won = answers.indexOf('saved');
      expect(answers).toEqual(records.map((_, n) => (n === won ? 'saved' : 'conflict')));
      expect(await store.ofVenue(id)).toEqual([records[won]]);
    });

    it('skips no version', async () => {
      const { id } = await addVenue();
      expect(await add(aChart(id, 2))).toBe('conflict');
      expect(await store.ofVenue(id)).toEqual([]);
      expect(await latestOf(id)).toBe(0);
    });

    it('never takes the place of a chart, whatever the venue says: events are pinned to it', async () => {
      const { id } = await addVenue();
      await add(aChart(id, 1));
      await world.database.client.send(
        new UpdateCommand({
          TableName: world.database.table('Venues'),
          Key: { id },
          UpdateExpression: 'SET latestChart = :none',
          ExpressionAttributeValues: { ':none': 0 },
        }),
      );
      expect(await add(aChart(id, 1, { sha256: 'another' }))).toBe('conflict');
      expect(await store.find(id, 1)).toEqual(aChart(id, 1));
    });

    it('makes no chart, and no venue, for a venue that does not exist', async () => {
      const nowhere = venueId.parse(randomIds.next());
      expect(await add(aChart(nowhere, 1))).toBe('conflict');
      expect([await store.find(nowhere, 1), await latestOf(nowhere)]).toEqual([null, undefined]);
    });
  });

  describe('find', () => {
    it('answers null to a version that is unknown', async () => {
      const { id } = await addVenue();
      await add(aChart(id, 1));
      expect(await store.find(id, 7)).toBeNull();
    });
  });

  describe('ofVenue', () => {
    it('answers the newest first, by number, and of this venue only', async () => {
      const [{ id }, other] = [await addVenue(), await addVenue()];
      await add(aChart(other.id, 1));
      for (let version = 1; version <= 11; version++) await add(aChart(id, version));
      const versions = (await store.ofVenue(id)).map(({ version }) => version);
      expect(versions).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    });
  });
});
