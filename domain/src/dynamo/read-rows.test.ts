import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { markOf, personAt } from '../messaging/kinds/person.ts';
import { rowsOf, type UnreadableRow } from './read-rows.ts';
import { unreadableRows } from './unreadable-rows.ts';

const seat = z.object({ series: z.string(), entry: z.string(), count: z.int() });
const good = { series: 'a', entry: '1', count: 1 };
const bad = { series: 'a', entry: '2', count: 'carla@mail.test' };

describe('rows that are read one by one', () => {
  const read = (rows: readonly Record<string, unknown>[], beside = {}) => {
    const told: UnreadableRow[] = [];
    const rowsIn = rowsOf({ passedOver: (row) => told.push(row) }, 'Reminders', ['series', 'entry']);
    return { found: rowsIn(rows, (row) => seat.parse(row), beside), told };
  };

  it('are all that can be read, and of another one it is told where it lies, and nothing of what is in it', () => {
    const { found, told } = read([bad, good, { ...good, count: 3 }]);
    expect(found.map(({ count }) => count)).toEqual([1, 3]);
    expect(told).toEqual([{ table: 'Reminders', key: 'a 2', why: 'ZodError', fields: ['count'] }]);
  });

  it('are found by what was asked for where they do not say it themselves, and name no address', () => {
    const person = personAt('carla@mail.test');
    const { told } = read([{ entry: person }], { series: 'members' });
    expect(told).toMatchObject([{ key: `members ~${markOf(person)}` }]);
  });

  it('are told of once', () => {
    const raised: unknown[] = [];
    const { passedOver, tellOfRows } = unreadableRows();
    const row = { table: 'Due', key: 'a 2', why: 'ZodError', fields: ['count'] } as const;
    tellOfRows({ raise: (_, facts) => raised.push(facts) });
    passedOver(row);
    passedOver(row);
    passedOver({ ...row, key: 'a 3' });
    expect(raised).toEqual([row, { ...row, key: 'a 3' }]);
  });
});
