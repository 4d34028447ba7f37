import { describe, expect, test } from '@jest/globals';
import { chart } from '../../house/charts/chart.ts';
import { ChartIndex } from '@parterre/seating/chart-index';
import { compile } from '@parterre/seating/compile';
import { ticketCategoryId } from '../../ids.ts';
import { applyAssignment, updated } from './apply-assignment.ts';
import {
  categoryOfSeat,
  type SeatAssignments,
  type SeatCategory,
  withoutRemovedCategories,
} from '../events/seat-assignment.ts';
import type { SeatTarget } from '../events/seat-target.ts';

const club = new ChartIndex(chart.parse({ version: 1, ...compile({ kind: 'club', standing: 50 }) }));
const [gold, silver] = ['a', 'b'].map((letter) => ticketCategoryId.parse(letter.repeat(16)));
if (!gold || !silver) throw new Error('no categories');
const nothing: SeatAssignments = { sections: {}, areas: {} };

const assign = (before: SeatAssignments, category: SeatCategory, ...targets: SeatTarget[]) =>
  updated(before, applyAssignment(club, before, targets, category));
const priceOf = ({ sections }: SeatAssignments, rowId: string, seat: string) => {
  const section = sections['tables-left'];
  return section && categoryOfSeat(section, rowId, seat);
};
const section: SeatTarget = { type: 'section', sectionId: 'tables-left' };
const row: SeatTarget = { type: 'row', sectionId: 'tables-left', rowId: 'T2' };
const seats = (...ids: string[]): SeatTarget => ({ type: 'seats', seats: ids });

describe('assigning', () => {
  test('lets the most specific line win: seat, then row, then section', () => {
    const whole = assign(nothing, gold, section);
    const rowed = assign(whole, silver, row);
    const seated = assign(rowed, null, seats('tables-left/T2/1'));
    expect(priceOf(seated, 'T1', '1')).toBe(gold);
    expect(priceOf(seated, 'T2', '2')).toBe(silver);
    expect(priceOf(seated, 'T2', '1')).toBeNull();
  });

  test('a row sweeps its seats away, a section its rows', () => {
    const seated = assign(nothing, null, seats('tables-left/T2/1'));
    expect(assign(seated, gold, row).sections['tables-left']).toEqual({ rows: { T2: gold }, seats: {} });
    expect(assign(seated, gold, section).sections['tables-left']).toEqual({
      category: gold,
      rows: {},
      seats: {},
    });
  });

  test('every seat of a row one by one is assigning the row', () => {
    const ids = ['1', '2', '3', '4'].map((seat) => `tables-left/T2/${seat}`);
    expect(assign(nothing, gold, seats(...ids)).sections['tables-left']).toEqual({
      rows: { T2: gold },
      seats: {},
    });
  });

  test('a seat that is undecided again leaves its row and section as they were', () => {
    const after = assign(assign(nothing, gold, section), undefined, seats('tables-left/T2/1'));
    expect(priceOf(after, 'T2', '1')).toBeUndefined();
    expect(priceOf(after, 'T2', '2')).toBe(gold);
    expect(priceOf(after, 'T1', '1')).toBe(gold);
  });

  test('a row that is undecided again leaves the other rows as they were', () => {
    const mixed = assign(assign(nothing, gold, section), silver, seats('tables-left/T1/1'));
    const after = assign(mixed, undefined, row);
    expect(priceOf(after, 'T2', '1')).toBeUndefined();
    expect(priceOf(after, 'T1', '1')).toBe(silver);
    expect(priceOf(after, 'T1', '2')).toBe(gold);
  });

  test('a section and an area can be undecided again', () => {
    const [areaId = ''] = club.areaIds;
    const area: SeatTarget = { type: 'area', areaId };
    expect(assign(assign(nothing, gold, section, area), undefined, section, area)).toEqual({
      sections: { 'tables-left': { rows: {}, seats: {} } },
      areas: {},
    });
  });

  test('one seat leaves its neighbours undecided', () => {
    expect(priceOf(assign(nothing, gold, seats('tables-left/T2/1')), 'T2', '2')).toBeUndefined();
  });

  test('areas have a category as a whole', () => {
    expect(assign(nothing, gold, { type: 'area', areaId: 'floor' }).areas).toEqual({ floor: gold });
  });

  test.each<[SeatTarget, string]>([
    [{ type: 'section', sectionId: 'gallery' }, 'targets.0.sectionId'],
    [{ type: 'row', sectionId: 'tables-left', rowId: 'T99' }, 'targets.0.rowId'],
    [seats('tables-left/T2/1', 'tables-left/T2/9'), 'targets.0.seats.1'],
    [{ type: 'area', areaId: 'tables-left' }, 'targets.0.areaId'],
  ])('%j names a place that is not there', (target, field) => {
    expect(() => assign(nothing, gold, target)).toThrow(
      expect.objectContaining({
        code: 'unknown-seat',
        details: { fields: [expect.objectContaining({ field })] },
      }),
    );
  });

  test('a category that was removed leaves nothing behind', () => {
    const mixed = assign(assign(nothing, gold, section), silver, row);
    const cleaned = withoutRemovedCategories(mixed, new Set([silver]));
    expect(priceOf(cleaned, 'T1', '1')).toBeUndefined();
    expect(priceOf(cleaned, 'T2', '1')).toBe(silver);
  });
});
