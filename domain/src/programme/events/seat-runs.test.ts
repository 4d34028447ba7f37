import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomIds, ticketCategoryId } from '../../ids.ts';
import { readSeatLine, readSeatRuns, writeSeatRuns } from './seat-runs.ts';

const [gold, silver] = [1, 2].map(() => ticketCategoryId.parse(randomIds.next()));
if (!gold || !silver) throw new Error('no categories');

describe('a row priced seat by seat, as it is stored', () => {
  test('says neighbours as runs', () => {
    const line = { 1: gold, 2: gold, 3: silver, 4: gold, 10: null, 11: null, '12b': null };
    expect(writeSeatRuns(line)).toBe(`${gold}:1~2,4;${silver}:3;-:10~11,12b`);
  });

  test('is read also as it was stored before', () => {
    expect(readSeatLine({ 1: gold, x: null })).toEqual({ 1: gold, x: null });
  });

  test('of no seats is nothing', () => {
    expect(readSeatRuns(writeSeatRuns({}))).toEqual({});
  });

  const seat = fc.oneof(
    fc.integer({ min: 0, max: 300 }).map(String),
    fc.stringMatching(/^[A-Za-z0-9-]{1,32}$/),
    fc.constantFrom('toString', '__proto__', '007', '-', '1-2'),
  );
  const category = fc.constantFrom(gold, silver, null);

  test('reads back as it was, whatever the seats are called', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(seat, category)), (seats) => {
        const line = Object.fromEntries(seats);
        expect(Object.entries(readSeatRuns(writeSeatRuns(line))).toSorted()).toEqual(
          Object.entries(line).toSorted(),
        );
      }),
    );
  });
});
