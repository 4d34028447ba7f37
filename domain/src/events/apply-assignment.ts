import { DomainError } from '../domain-error.ts';
import type { ChartIndex } from '../charts/chart-index.ts';
import type { TicketCategoryId } from '../ids.ts';
import type { AssignmentUpdate } from './event-store.ts';
import { type SeatAssignments, type SectionAssignment, undecided } from './seat-assignment.ts';
import type { SeatTarget } from './seat-target.ts';

type Category = TicketCategoryId | null;

const unknown = (field: string, what: string) =>
  new DomainError('unknown-seat', 'This chart has no such place.', {
    fields: [{ field, message: `there is no ${what}` }],
  });

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const assignRow = (section: SectionAssignment, rowId: string, category: Category): SectionAssignment => ({
  ...section,
  rows: { ...section.rows, [rowId]: category },
  seats: without(section.seats, rowId),
});

/** A row whose seats have all been given to one category is that row given to it. */
const assignSeat = (
  section: SectionAssignment,
  row: { readonly rowId: string; readonly seats: readonly string[] },
  seat: string,
  category: Category,
): SectionAssignment => {
  const line = { ...section.seats[row.rowId], [seat]: category };
  return row.seats.every((each) => line[each] === category)
    ? assignRow(section, row.rowId, category)
    : { ...section, seats: { ...section.seats, [row.rowId]: line } };
};

/**
 * Gives targets to a category and answers the sections and areas that changed.
 * @throws DomainError `unknown-seat` naming the first target that the chart does not have
 */
export const applyAssignment = (
  chart: ChartIndex,
  before: SeatAssignments,
  targets: readonly SeatTarget[],
  category: Category,
): AssignmentUpdate => {
  const sections: Record<string, SectionAssignment> = {};
  const areas: Record<string, Category> = {};
  const current = (sectionId: string) => sections[sectionId] ?? before.sections[sectionId] ?? undecided();

  targets.forEach((target, n) => {
    const field = `targets.${n}`;
    switch (target.type) {
      case 'section':
        if (!chart.section(target.sectionId))
          throw unknown(`${field}.sectionId`, `section ${target.sectionId}`);
        sections[target.sectionId] = { category, rows: {}, seats: {} };
        return;
      case 'row':
        if (!chart.row(target.sectionId, target.rowId))
          throw unknown(`${field}.rowId`, `row ${target.sectionId}/${target.rowId}`);
        sections[target.sectionId] = assignRow(current(target.sectionId), target.rowId, category);
        return;
      case 'seats':
        target.seats.forEach((seatId, index) => {
          const address = chart.seatAt(chart.indexOf(seatId) ?? -1);
          if (!address) throw unknown(`${field}.seats.${index}`, `seat ${seatId}`);
          const { row, seat } = address;
          sections[row.sectionId] = assignSeat(current(row.sectionId), row, seat, category);
        });
        return;
      case 'area':
        if (!chart.area(target.areaId)) throw unknown(`${field}.areaId`, `area ${target.areaId}`);
        areas[target.areaId] = category;
        return;
    }
  });
  return { sections, areas };
};
