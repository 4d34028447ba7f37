import { DescribeTableCommand, DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { templateOf } from '../templates/read-template.ts';
import { findWarmings, warmUp } from './warm-throughput.ts';

const named = z.object({
  GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]),
});

/** DynamoDB with the tables of the template, all of them as warm as they are born unless told otherwise. */
const aDatabase = (told: Readonly<Record<string, number>> = {}) => {
  const client = new DynamoDBClient({ region: 'eu-central-1' });
  const updates: unknown[] = [];
  const warmth = (name: string) => ({ WarmThroughput: { WriteUnitsPerSecond: told[name] ?? 4000 } });
  jest.spyOn(client, 'send').mockImplementation(async (command: object) => {
    if (command instanceof UpdateTableCommand) updates.push(command.input);
    if (!(command instanceof DescribeTableCommand)) return {};
    const own = command.input.TableName?.replace('parterre-prod-', '') ?? '';
    const indexes = named.parse(templateOf('data.yaml').Resources[own]?.Properties).GlobalSecondaryIndexes;
    const GlobalSecondaryIndexes = indexes.map(({ IndexName }) => ({
      IndexName,
      ...warmth(`${own}/${IndexName}`),
    }));
    return { Table: { ...warmth(own), GlobalSecondaryIndexes } };
  });
  return { client, updates };
};

const prefix = 'parterre-prod-';
const short = (warmings: Awaited<ReturnType<typeof findWarmings>>): string[] =>
  warmings.map(({ table, index, is, wanted }) =>
    [table.replace(prefix, ''), index, `${is} to ${wanted}`].filter(Boolean).join(' '),
  );

describe('what is to be warmer', () => {
  it('is nothing where a table takes it from its birth', async () => {
    expect(await findWarmings(aDatabase().client, prefix, 266)).toEqual([]);
  });

  it('is the busiest table with its indexes, which would hold it up', async () => {
    expect(short(await findWarmings(aDatabase().client, prefix, 500))).toEqual([
      'Bookings 4000 to 6500',
      'Bookings byAccount 4000 to 6500',
      'Bookings bySweep 4000 to 6500',
    ]);
  });

  it('is every table that is written to, when it is much', async () => {
    const tables = (await findWarmings(aDatabase().client, prefix, 2500)).map(({ table }) => table);
    expect([...new Set(tables)]).toEqual(['Bookings', 'Seats', 'Tickets'].map((own) => prefix + own));
  });

  it('is not what is warm already', async () => {
    const { client } = aDatabase({ Bookings: 8000, 'Bookings/byAccount': 7500 });
    expect(short(await findWarmings(client, prefix, 500))).toEqual(['Bookings bySweep 4000 to 6500']);
  });

  it('is refused when a table never takes so much', async () => {
    await expect(findWarmings(aDatabase().client, prefix, 3100)).rejects.toThrow(/40300 writes .* 40000/);
  });
});

describe('warming up', () => {
  it('tells each table once, with its indexes', async () => {
    const { client, updates } = aDatabase({ Bookings: 8000 });
    await warmUp(client, await findWarmings(client, prefix, 2500));
    expect(updates).toEqual([
      {
        TableName: 'parterre-prod-Bookings',
        WarmThroughput: { WriteUnitsPerSecond: 32_500 },
        GlobalSecondaryIndexUpdates: ['byAccount', 'bySweep'].map((IndexName) => ({
          Update: { IndexName, WarmThroughput: { WriteUnitsPerSecond: 32_500 } },
        })),
      },
      { TableName: `${prefix}Seats`, WarmThroughput: { WriteUnitsPerSecond: 5000 } },
      { TableName: `${prefix}Tickets`, WarmThroughput: { WriteUnitsPerSecond: 10_000 } },
    ]);
  });
});
