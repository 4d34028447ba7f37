import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoAuditStore } from '../../people/audit/dynamo-audit-store.ts';
import { randomIds, type VenueId, venueId } from '../../ids.ts';
import { anAuditEntry } from '../../testing/audit-entry-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { aVenue } from '../../testing/venue-builder.ts';
import { dynamoVenueStore } from '../venues/dynamo-venue-store.ts';
import type { Venue } from '../venues/venue.ts';
import type { ChartRecord, ChartStore } from './chart-store.ts';
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
const faster = { code: 'changed-meanwhile' };

describe('the contract of the chart store', () => {
  let world: TestModels;
  let store: ChartStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoChartStore(world.models);
  });
  afterAll(() => world.close());

  const addVenue = async (): Promise<Venue> => {
    const venue = aVenue();
    await dynamoVenueStore(world.models).add(venue, anAuditEntry());
    return venue;
  };
  const add = (record: ChartRecord) => store.add(record, anAuditEntry());
  const latestOf = async (id: VenueId) => (await dynamoVenueStore(world.models).byId(id))?.latestChart;

  describe('add', () => {
    it('adds the version after the newest, which is then the newest of its venue', async () => {
      const { id } = await addVenue();
      await add(aChart(id, 1));
      await add(aChart(id, 2));
      expect(await store.find(id, 2)).toEqual(aChart(id, 2));
      expect(await latestOf(id)).toBe(2);
    });

    it('says in the audit trail who did it', async () => {
      const { id, organizationId } = await addVenue();
      const entry = anAuditEntry({ organizationId, action: 'chart-added' });
      await store.add(aChart(id, 1), entry);
      expect((await dynamoAuditStore(world.models).list(organizationId, { limit: 5 })).items).toEqual([
        entry,
      ]);
    });

    it('of several at once adds one', async () => {
      const { id, organizationId } = await addVenue();
      const records = Array.from({ length: 5 }, (_, n) => aChart(id, 1, { sha256: `drawing ${n}` }));
      const answers = await Promise.allSettled(
        records.map((record) => store.add(record, anAuditEntry({ organizationId }))),
      );
      const won = answers.findIndex(({ status }) => status === 'fulfilled');
      const reasons = answers.flatMap((answer): unknown[] =>
        answer.status === 'rejected' ? [answer.reason] : [],
      );
      expect(reasons).toHaveLength(4);
      expect(reasons).toEqual(reasons.map((): unknown => expect.objectContaining(faster)));
      expect(await store.ofVenue(id)).toEqual([records[won]]);
      expect((await dynamoAuditStore(world.models).list(organizationId, { limit: 9 })).items).toHaveLength(1);
    });

    it('skips no version', async () => {
      const { id } = await addVenue();
      await expect(add(aChart(id, 2))).rejects.toMatchObject(faster);
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
      await expect(add(aChart(id, 1, { sha256: 'another' }))).rejects.toMatchObject(faster);
      expect(await store.find(id, 1)).toEqual(aChart(id, 1));
    });

    it('makes no chart, and no venue, for a venue that does not exist', async () => {
      const nowhere = venueId.parse(randomIds.next());
      await expect(add(aChart(nowhere, 1))).rejects.toMatchObject(faster);
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
