import { atFault, DomainError } from '../../domain-error.ts';
import type { ChartIndex } from '@parterre/seating/chart-index';
import type { AssignmentUpdate } from '../events/event-store.ts';
import {
  categoryOfRow,
  entryOf,
  type SeatAssignments,
  type SeatCategory,
  type SectionAssignment,
  undecided,
} from '../events/seat-assignment.ts';
import type { SeatTarget } from '../events/seat-target.ts';
import { say } from '../words/say.ts';

const unknown = (field: string, what: 'section' | 'row' | 'seat' | 'area', id: string) =>
  new DomainError(
    'unknown-seat',
    say((words) => words.noSuchPlace),
    atFault(
      field,
      say((words) => words.field[what]({ id })),
    ),
  );

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** "Undecided" is said by no line at all, so what a wider line says is first said by narrower ones instead. */
const spelledByRow = (section: SectionAssignment, rowIds: readonly string[]): SectionAssignment => {
  const { category } = section;
  if (category === undefined) return section;
  const rows = Object.fromEntries(rowIds.map((rowId) => [rowId, entryOf(section.rows, rowId) ?? category]));
  return { rows, seats: section.seats };
};

type Row = { readonly rowId: string; readonly seats: readonly string[] };
type RowsOf = () => readonly string[];

const assignRow = (
  section: SectionAssignment,
  rowId: string,
  category: SeatCategory,
  rowIds: RowsOf,
): SectionAssignment => {
  const seats = without(section.seats, rowId);
  if (category !== undefined) return { ...section, rows: { ...section.rows, [rowId]: category }, seats };
  const spelled = spelledByRow(section, rowIds());
  return { rows: without(spelled.rows, rowId), seats };
};

const assignSeat = (
  section: SectionAssignment,
  { rowId, seats }: Row,
  seat: string,
  category: SeatCategory,
  rowIds: RowsOf,
): SectionAssignment => {
  if (category === undefined) return undecideSeat(section, { rowId, seats }, seat, rowIds);
  const line = { ...entryOf(section.seats, rowId), [seat]: category };
  // A row whose seats have all been given to one category is that row given to it.
  return seats.every((each) => line[each] === category)
    ? assignRow(section, rowId, category, rowIds)
    : { ...section, seats: { ...section.seats, [rowId]: line } };
};

const undecideSeat = (
  section: SectionAssignment,
  { rowId, seats }: Row,
  seat: string,
  rowIds: RowsOf,
): SectionAssignment => {
  const ofRow = categoryOfRow(section, rowId);
  const spelled = ofRow === undefined ? {} : Object.fromEntries(seats.map((each) => [each, ofRow]));
  const line = without({ ...spelled, ...entryOf(section.seats, rowId) }, seat);
  const cleared = assignRow(section, rowId, undefined, rowIds);
  return { ...cleared, seats: { ...cleared.seats, [rowId]: line } };
};

/**
 * Gives targets to a category (null: not for sale, undefined: undecided) and answers the sections and areas that
 * changed.
 * @throws DomainError `unknown-seat` naming the first target that the chart does not have
 */
export const applyAssignment = (
  chart: ChartIndex,
  before: SeatAssignments,
  targets: readonly SeatTarget[],
  category: SeatCategory,
): AssignmentUpdate => {
  const sections: Record<string, SectionAssignment> = {};
  const areas: Record<string, SeatCategory> = {};
  const current = (sectionId: string) =>
    entryOf(sections, sectionId) ?? entryOf(before.sections, sectionId) ?? undecided();
  const rowsOf =
    (sectionId: string): RowsOf =>
    () =>
      chart.section(sectionId)?.rows.map(({ rowId }) => rowId) ?? [];

  targets.forEach((target, n) => {
    const field = `targets.${n}`;
    switch (target.type) {
      case 'section':
        if (!chart.section(target.sectionId))
          throw unknown(`${field}.sectionId`, 'section', target.sectionId);
        sections[target.sectionId] = { ...undecided(), ...(category !== undefined && { category }) };
        return;
      case 'row': {
        const { sectionId, rowId } = target;
        if (!chart.row(sectionId, rowId)) throw unknown(`${field}.rowId`, 'row', `${sectionId}/${rowId}`);
        sections[sectionId] = assignRow(current(sectionId), rowId, category, rowsOf(sectionId));
        return;
      }
      case 'seats':
        target.seats.forEach((seatId, index) => {
          const found = chart.indexOf(seatId);
          if (found === undefined) throw unknown(`${field}.seats.${index}`, 'seat', seatId);
          const { row, seat } = chart.seatAt(found);
          const { sectionId } = row;
          sections[sectionId] = assignSeat(current(sectionId), row, seat, category, rowsOf(sectionId));
        });
        return;
      case 'area':
        if (!chart.area(target.areaId)) throw unknown(`${field}.areaId`, 'area', target.areaId);
        areas[target.areaId] = category;
        return;
    }
  });
  return { sections, areas };
};

/** The assignments after an update. */
export const updated = (before: SeatAssignments, update: AssignmentUpdate): SeatAssignments => ({
  sections: { ...before.sections, ...update.sections },
  areas: Object.fromEntries(
    Object.entries({ ...before.areas, ...update.areas }).flatMap(([id, category]) =>
      category === undefined ? [] : [[id, category] as const],
    ),
  ),
});
