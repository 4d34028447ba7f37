import { z } from 'zod';
import { type EventId, eventId, ticketCategoryId } from '../../ids.ts';
import { mapValues } from '../../map-values.ts';
import type { AssignmentUpdate } from './event-store.ts';
import { type SeatAssignments, type SectionAssignment, sectionAssignment } from './seat-assignment.ts';
import { readSeatLine, storedSeatLine, writeSeatRuns } from './seat-runs.ts';

/** An area's key is marked by a character that no id contains, so that a section may have the same id. */
const areaMark = 'area#';

const storedSection = sectionAssignment.extend({ seats: z.record(z.string(), storedSeatLine) });

/** As stored: one item per section or area of an event. */
export const assignmentItem = z.object({
  eventId,
  sectionId: z.string(),
  section: storedSection.optional(),
  category: ticketCategoryId.nullable().optional(),
});
export type AssignmentItem = z.infer<typeof assignmentItem>;

/**
 * A line per seat is what the release before reads; sections with more lines did not fit there anyway. So a release can
 * be taken back.
 */
const mostLines = 5000;

const linesIn = ({ seats }: SectionAssignment): number =>
  Object.values(seats).reduce((total, line) => total + Object.keys(line).length, 0);

const toStored = (section: SectionAssignment): z.infer<typeof storedSection> =>
  linesIn(section) > mostLines ? { ...section, seats: mapValues(section.seats, writeSeatRuns) } : section;

const fromStored = (section: z.infer<typeof storedSection>): SectionAssignment => ({
  ...section,
  seats: mapValues(section.seats, readSeatLine),
});

export const itemsOf = (id: EventId, { sections, areas }: AssignmentUpdate): AssignmentItem[] => [
  ...Object.entries(sections).map(([sectionId, section]) => ({
    eventId: id,
    sectionId,
    section: toStored(section),
  })),
  ...Object.entries(areas).map(([areaId, category]) => ({
    eventId: id,
    sectionId: areaMark + areaId,
    category,
  })),
];

/** DynamoDB writes a hundred items at once; the event and the audit entry are among them. */
const itemsPerWrite = 98;
/** And four megabytes. */
const charactersPerWrite = 3_000_000;

/** The items divided into writes that the database takes; one write also where there is nothing to say. */
export const inWrites = (items: readonly AssignmentItem[]): AssignmentItem[][] => {
  const writes: AssignmentItem[][] = [[]];
  let characters = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    const current = writes.at(-1);
    if (current && current.length < itemsPerWrite && characters + size <= charactersPerWrite) {
      current.push(item);
      characters += size;
    } else {
      writes.push([item]);
      characters = size;
    }
  }
  return writes;
};

export const toAssignments = (items: readonly AssignmentItem[]): SeatAssignments => ({
  sections: Object.fromEntries(
    items.flatMap(({ sectionId, section }) => (section ? [[sectionId, fromStored(section)] as const] : [])),
  ),
  areas: Object.fromEntries(
    items.flatMap(({ sectionId, category }) =>
      sectionId.startsWith(areaMark) && category !== undefined
        ? [[sectionId.slice(areaMark.length), category] as const]
        : [],
    ),
  ),
});
