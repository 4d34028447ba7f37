import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { chartRecord } from '../house/charts/chart-record.ts';
import { itemsOf } from '../programme/events/assignment-items.ts';
import { eventId, randomIds, ticketCategoryId, venueId } from '../ids.ts';
import { anAuditEntry } from '../testing/audit-entry-builder.ts';
import { aBooking } from '../testing/booking-builder.ts';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import { theDearestSection } from '../testing/largest-hall.ts';
import { anEvent } from '../testing/sales-plan-builder.ts';
import { silentServer } from '../testing/silent-server.ts';
import { aVenue } from '../testing/venue-builder.ts';
import { connectToDynamo } from './connection.ts';
import { databaseAt } from './database.ts';

/** The letter that takes most bytes for its length. */
const long = (length: number) => '語'.repeat(length);
const TableName = 'Things';

describe('what is written', () => {
  let plain: DynamoDB;
  let close: () => void;
  /** How many bytes each request had that reached the database. */
  let sent: number[] = [];
  useExampleCredentials();
  beforeAll(async () => {
    const server = await silentServer((request, response) => {
      let bytes = 0;
      request.on('data', (chunk: Buffer) => (bytes += chunk.length));
      request.on('end', () => {
        sent.push(bytes);
        response.end('{}');
      });
    });
    plain = connectToDynamo({ region: 'eu-central-1', endpoint: server.endpoint });
    close = server.close;
  });
  beforeEach(() => void (sent = []));
  afterAll(() => {
    plain.destroy();
    close();
  });
  const documents = () => databaseAt(plain, '').client;
  const tooMuch = { code: 'too-much-to-keep' };

  describe('is refused by name before it is sent when DynamoDB would not take it', () => {
    const text = long(140_000);
    const large = { id: { S: 'x' }, text: { S: text } };
    it.each<[string, () => Promise<unknown>]>([
      ['an item', () => plain.putItem({ TableName, Item: large })],
      ['a document', () => documents().send(new PutCommand({ TableName, Item: { id: 'x', text } }))],
      [
        'many small things in one',
        () =>
          documents().send(
            new PutCommand({ TableName, Item: { id: 'x', list: Array<number>(20_000).fill(1) } }),
          ),
      ],
      [
        'nested things',
        () =>
          documents().send(
            new PutCommand({
              TableName,
              Item: { id: 'x', map: { deep: { text, yes: true, none: null, bytes: new Uint8Array(4) } } },
            }),
          ),
      ],
      [
        'a change',
        () =>
          plain.updateItem({
            TableName,
            Key: { id: { S: 'x' } },
            UpdateExpression: 'SET #t = :t',
            ExpressionAttributeValues: { ':t': { S: text } },
          }),
      ],
      [
        'one of a batch',
        () => plain.batchWriteItem({ RequestItems: { [TableName]: [{ PutRequest: { Item: large } }] } }),
      ],
      [
        'one of a transaction',
        () => plain.transactWriteItems({ TransactItems: [{ Put: { TableName, Item: large } }] }),
      ],
      [
        'a transaction of many',
        () =>
          documents().send(
            new TransactWriteCommand({
              TransactItems: Array.from({ length: 40 }, (_, n) => ({
                Put: { TableName, Item: { id: String(n), text: long(34_000) } },
              })),
            }),
          ),
      ],
    ])('as %s', async (_, write) => {
      await expect(write()).rejects.toMatchObject(tooMuch);
      expect(sent).toEqual([]);
    });
  });

  describe('is far below that limit when it is the largest of its kind', () => {
    const id = () => randomIds.next();
    const category = () => ticketCategoryId.parse(id());
    const lines = () =>
      Array.from({ length: 50 }, (_, n) => ({
        sectionId: `s${'x'.repeat(30)}`,
        rowId: `${'R'.repeat(30)}${n}`,
        seats: ['9'.repeat(32)],
        token: id(),
        categoryId: category(),
        price: 99_999_999,
      }));
    const shards = Object.fromEntries(Array.from({ length: 32 }, (_, n) => [String(n), 50]));
    const kinds: readonly [kind: string, most: number, make: () => Record<string, unknown>][] = [
      [
        'an event',
        30_000,
        () => ({
          ...anEvent({
            title: long(120),
            description: long(5000),
            slug: 'x'.repeat(80),
            organizationName: long(80),
            venue: { name: long(80), address: long(160), city: long(80), country: 'JP', online: false },
            poster: { small: id(), large: id(), alt: long(200), colour: '#000000' },
          }),
        }),
      ],
      ['a venue', 3000, () => aVenue({ name: long(80), address: long(160), city: long(80) })],
      [
        'a ticket category',
        1000,
        () => ({ id: id(), eventId: id(), name: long(40), price: { amount: 99_999_999, currency: 'JPY' } }),
      ],
      [
        'a section of 40,000 seats priced one by one',
        350_000,
        () => {
          const sections = { [`s${'x'.repeat(31)}`]: theDearestSection() };
          return { ...itemsOf(eventId.parse(id()), { sections, areas: {} })[0] };
        },
      ],
      [
        'what is known of a chart',
        1000,
        () =>
          chartRecord.parse({
            venueId: venueId.parse(id()),
            version: 99_999,
            key: `charts/${id()}/${'f'.repeat(64)}.json.br`,
            sha256: 'f'.repeat(64),
            seats: 100_000,
            places: 100_000,
            createdAt: '2026-11-02T00:00:00.000Z',
          }),
      ],
      [
        'a booking of 50 seats in 50 rows that came from 50 others',
        70_000,
        () => ({
          ...aBooking({
            lines: lines(),
            leaving: lines(),
            places: [{ areaId: 'x'.repeat(32), shards, categoryId: category(), price: 99_999_999 }],
            checkout: { id: 'x'.repeat(100), url: 'x'.repeat(2000), title: long(120) },
          }),
        }),
      ],
      [
        'an entry of the audit trail',
        2000,
        () => anAuditEntry({ target: `${long(120)}: ${long(40)}`, byName: long(100) }),
      ],
    ];
    it.each(kinds)('such as %s', async (_, most, make) => {
      await documents().send(new PutCommand({ TableName, Item: make() }));
      expect(sent).toHaveLength(1);
      expect(sent[0]).toBeLessThan(most);
    });
  });
});
