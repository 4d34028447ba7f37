import type { RowSpan, SectionSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { SeatTarget } from '../../../data/events.ts';
import type { Places } from './seat-plan.ts';

/** So many single seats fit into one target. */
const seatsPerTarget = 2000;

/** Places as the server wants them named: whole sections where they are whole, else whole rows, else single seats. */
export function targetsOf(layout: SeatLayout, { seats, areas }: Places): SeatTarget[] {
  const wanted = new Set(seats);
  const single: string[] = [];
  const targets: SeatTarget[] = [];
  for (const section of touchedSections(layout, seats)) {
    if (isWhole(wanted, section.firstIndex, section.seatCount)) {
      targets.push({ type: 'section', sectionId: section.id });
      continue;
    }
    for (const row of section.rows) {
      const own = seatsOf(row).filter((seat) => wanted.has(seat));
      if (own.length > 0 && own.length === row.seats.length)
        targets.push({ type: 'row', sectionId: section.id, rowId: row.rowId });
      else single.push(...own.map((seat) => layout.seatIdAt(seat)));
    }
  }
  for (let from = 0; from < single.length; from += seatsPerTarget)
    targets.push({ type: 'seats', seats: single.slice(from, from + seatsPerTarget) });
  for (const area of areas) {
    const areaId = layout.areas[area]?.id;
    if (areaId !== undefined) targets.push({ type: 'area', areaId });
  }
  return targets;
}

export function seatsOf({ firstIndex, seats }: RowSpan): number[] {
  return seats.map((_, n) => firstIndex + n);
}

export function seatsOfSection({ firstIndex, seatCount }: SectionSpan): number[] {
  return Array.from({ length: seatCount }, (_, n) => firstIndex + n);
}

function touchedSections(layout: SeatLayout, seats: readonly number[]): Iterable<SectionSpan> {
  return new Set(seats.map((seat) => layout.sectionAt(seat)));
}

function isWhole(wanted: ReadonlySet<number>, first: number, count: number): boolean {
  for (let seat = first; seat < first + count; seat++) if (!wanted.has(seat)) return false;
  return count > 0;
}
