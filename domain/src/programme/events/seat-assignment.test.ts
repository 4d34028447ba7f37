import { describe, expect, it } from '@jest/globals';
import type { Chart } from '@parterre/seating/chart';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { randomIds, ticketCategoryId } from '../../ids.ts';
import { aChart, anEvent } from '../../testing/sales-plan-builder.ts';
import { applyAssignment, updated } from '../assignments/apply-assignment.ts';
import { planSales } from '../publishing/sales-plan.ts';
import { categoryOfSeat, undecided } from './seat-assignment.ts';
import { countSeating } from '../assignments/seating-counts.ts';

/** A venue that calls things by the names of what every object inherits. */
const oddChart = (): Chart => {
  const chart = aChart({ rows: 1, seatsPerRow: 2 });
  const sections = chart.sections.map((section, n) => ({
    ...section,
    id: n === 0 ? 'constructor' : section.id,
    rows: section.rows.map((row) => ({ ...row, id: 'toString', seats: ['valueOf', '2'] })),
  }));
  return { ...chart, sections, areas: chart.areas.map((area) => ({ ...area, id: 'constructor' })) };
};

describe('seats whose ids every object knows', () => {
  const chart = new SeatLayout(oddChart());
  const nothing = { sections: {}, areas: {} };
  const category = ticketCategoryId.parse(randomIds.next());

  it('are undecided until somebody decides', () => {
    expect(categoryOfSeat(undecided(), 'toString', 'valueOf')).toBeUndefined();
    expect(countSeating(chart, nothing)).toMatchObject({ assigned: 0, undecided: chart.placeCount });
    const plan = planSales({ ...anEvent(), chartVersion: 1 }, [], chart, nothing);
    expect(plan.categoryOf('constructor/toString/2')).toBeNull();
    expect(plan.categoryOfArea('constructor')).toBeNull();
  });

  it('are assigned like any other', () => {
    const targets = [
      { type: 'seats' as const, seats: ['constructor/toString/valueOf'] },
      { type: 'row' as const, sectionId: 'circle', rowId: 'toString' },
      { type: 'area' as const, areaId: 'constructor' },
    ];
    const after = updated(nothing, applyAssignment(chart, nothing, targets, category));
    const { byCategory, undecided: left } = countSeating(chart, after);
    expect([byCategory.get(category), left]).toEqual([8, 1]);
  });
});
