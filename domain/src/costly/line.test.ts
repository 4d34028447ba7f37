import { describe, expect, test } from '@jest/globals';
import { line, type Waiting } from './line.ts';

type Named = Waiting & { readonly name: string };

const aLine = (bounds = {}) => line<Named>({ waiting: 4, perShare: 2, longestWait: 1000, ...bounds });
const job = (name: string, of: Partial<Waiting> = {}): Named => ({
  name,
  share: name.slice(0, 1),
  since: 0,
  ...of,
});
const order = (waiting: ReturnType<typeof aLine>): string[] => {
  const names: string[] = [];
  for (let next = waiting.next(); next; next = waiting.next()) names.push(next.name);
  return names;
};

describe('a line with an end', () => {
  test('lets shares take turns, however many jobs one of them sends', () => {
    const waiting = aLine({ waiting: 10, perShare: 5 });
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']) waiting.join(job(name));
    expect(order(waiting)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
  });

  test('lets those before who go first', () => {
    const waiting = aLine();
    for (const name of ['a1', 'b1']) waiting.join(job(name));
    for (const name of ['x1', 'y1']) waiting.join(job(name, { first: true }));
    expect(order(waiting)).toEqual(['x1', 'y1', 'a1', 'b1']);
  });

  test('gives every fourth place to the others, however many go first', () => {
    const waiting = aLine({ waiting: 20, perShare: 20 });
    for (const name of ['a1', 'b1', 'a2']) waiting.join(job(name));
    for (let n = 1; n <= 9; n++) waiting.join(job(`x${n}`, { first: true }));
    expect(order(waiting)).toEqual([
      ...['x1', 'x2', 'x3', 'a1'],
      ...['x4', 'x5', 'x6', 'b1'],
      ...['x7', 'x8', 'x9', 'a2'],
    ]);
  });

  test('counts places only while others wait', () => {
    const waiting = aLine({ waiting: 20, perShare: 20 });
    for (let n = 1; n <= 6; n++) waiting.join(job(`x${n}`, { first: true }));
    for (let n = 1; n <= 4; n++) waiting.next();
    waiting.join(job('a1'));
    expect(order(waiting)).toEqual(['x5', 'x6', 'a1']);
  });

  test('has an end for one share, and one for all together', () => {
    const waiting = aLine();
    expect(['a1', 'a2', 'a3', 'b1', 'c1', 'd1'].map((name) => waiting.join(job(name)))).toEqual([
      null,
      null,
      'share-used-up',
      null,
      null,
      'full',
    ]);
    expect(waiting.length()).toBe(4);
  });

  test('has room for those who go first while it is full of others', () => {
    const waiting = aLine({ waiting: 1 });
    waiting.join(job('a1'));
    expect(waiting.join(job('x1', { first: true }))).toBeNull();
  });

  test('takes those out who waited too long, and nobody else', () => {
    const waiting = aLine();
    waiting.join(job('a1', { since: 0 }));
    waiting.join(job('a2', { since: 500 }));
    waiting.join(job('x1', { since: 0, first: true }));
    expect(waiting.leave(1001).map(({ name }) => name)).toEqual(['x1', 'a1']);
    expect(order(waiting)).toEqual(['a2']);
  });
});
