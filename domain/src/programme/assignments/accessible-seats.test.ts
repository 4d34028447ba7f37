import { expect, test } from '@jest/globals';
import { ChartIndex } from '@parterre/seating/chart-index';
import { ticketCategoryId, randomIds } from '../../ids.ts';
import { aChart } from '../../testing/sales-plan-builder.ts';
import type { SeatAssignments } from '../events/seat-assignment.ts';
import { sellsAccessibleSeats } from './accessible-seats.ts';

const category = ticketCategoryId.parse(randomIds.next());
const [stalls, circle] = aChart().sections;
const row = stalls?.rows[0];
const marked = (attribute: 'accessible' | 'companion') =>
  new ChartIndex({
    ...aChart(),
    sections: [stalls, circle].flatMap((section) =>
      section
        ? [
            {
              ...section,
              rows: section === stalls && row ? [{ ...row, attributes: { 1: [attribute] } }] : section.rows,
            },
          ]
        : [],
    ),
  });
const assignedTo = (own: typeof category | null): SeatAssignments => ({
  sections: { stalls: { category: own, rows: {}, seats: {} } },
  areas: {},
});

test.each<[string, ChartIndex, SeatAssignments, boolean]>([
  ['there is one', marked('accessible'), assignedTo(category), true],
  ['it is not for sale', marked('accessible'), assignedTo(null), false],
  ['its section is undecided', marked('accessible'), { sections: {}, areas: {} }, false],
  ['there is a companion’s seat only', marked('companion'), assignedTo(category), false],
  ['there is none', new ChartIndex(aChart()), assignedTo(category), false],
])('whether accessible seats are sold where %s', (_, chart, assignments, expected) => {
  expect(sellsAccessibleSeats(chart, assignments)).toBe(expected);
});
