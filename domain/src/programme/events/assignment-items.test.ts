import { describe, expect, test } from '@jest/globals';
import { eventId, randomIds } from '../../ids.ts';
import { theDearestSection } from '../../testing/largest-hall.ts';
import { inWrites, itemsOf, toAssignments } from './assignment-items.ts';
import type { SectionAssignment } from './seat-assignment.ts';

const id = eventId.parse(randomIds.next());
const items = (count: number, section: SectionAssignment = { rows: {}, seats: {} }) =>
  itemsOf(id, {
    sections: Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}`, section])),
    areas: {},
  });

describe('assignments as they are stored', () => {
  test('are a line per seat, which the release before reads, up to 5,000 lines', () => {
    const { seats } = theDearestSection();
    const section = { rows: {}, seats: Object.fromEntries(Object.entries(seats).slice(0, 25)) };
    expect(items(1, section)[0]?.section).toEqual(section);
  });

  test.each([1, 25, 200])('read back as they were with %d rows', (rows) => {
    const { seats } = theDearestSection();
    const section = { rows: {}, seats: Object.fromEntries(Object.entries(seats).slice(0, rows)) };
    expect(toAssignments(items(1, section))).toEqual({ sections: { s0: section }, areas: {} });
  });
});

describe('assignments divided into writes', () => {
  test('are one write also where there is nothing to say', () => {
    expect(inWrites([])).toEqual([[]]);
  });

  test('are at most 98 items', () => {
    expect(inWrites(items(200)).map(({ length }) => length)).toEqual([98, 98, 4]);
  });

  test('stay below what a transaction takes', () => {
    const writes = inWrites(items(14, theDearestSection()));
    expect(writes.flat()).toHaveLength(14);
    for (const write of writes) expect(JSON.stringify(write).length).toBeLessThan(3_900_000);
  });
});
