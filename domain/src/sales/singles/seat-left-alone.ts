import type { WhatWouldFit } from '@parterre/seating/what-would-fit';
import { groupByRow, parseSeatId } from '@parterre/seating/seat-id';
import { DomainError } from '../../domain-error.ts';
import { rowLabel, seatInWords } from '../../house/charts/seat-words.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { Language } from '../../words/languages.ts';
import { say } from '../words/sales-words.ts';

const rowsInWords = (
  { chart }: SalesPlan,
  ids: readonly string[],
  withSection: boolean,
  language: Language,
) =>
  groupByRow(ids.flatMap((id) => parseSeatId(id) ?? [])).map(({ sectionId, rowId, seats }) => ({
    ...(withSection && { section: chart.section(sectionId)?.name ?? sectionId }),
    row: rowLabel(chart, { sectionId, rowId }),
    seats: seats.map((seat) => seatInWords(chart, { sectionId, rowId, seat }, language)),
  }));

/** A choice that would leave seats alone, with what would fit. `seats` names those seats, `instead` the whole of what would fit. */
export const seatLeftAlone = (plan: SalesPlan, { alone, moved, seats }: WhatWouldFit): DomainError => {
  const { chart } = plan;
  const ids = (indexes: readonly number[]) => indexes.map((index) => chart.seatIdAt(index));
  const sections = new Set([...alone, ...moved].map((index) => chart.rowAt(index).sectionId));
  const inWords = (indexes: readonly number[], language: Language) =>
    rowsInWords(plan, ids(indexes), sections.size > 1, language);
  return new DomainError(
    'seat-left-alone',
    say((words, language) =>
      words.leftAlone({ alone: inWords(alone, language), fits: inWords(moved, language) }),
    ),
    { seats: ids(alone), instead: ids(seats) },
  );
};
