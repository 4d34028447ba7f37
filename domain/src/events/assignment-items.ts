import { z } from 'zod';
import { type EventId, eventId, ticketCategoryId } from '../ids.ts';
import type { AssignmentUpdate } from './event-store.ts';
import { type SeatAssignments, sectionAssignment } from './seat-assignment.ts';

/** An area's key is marked by a character that no id contains, so that a section may have the same id. */
const areaMark = 'area#';

/** As stored: one item per section or area of an event. */
export const assignmentItem = z.object({
  eventId,
  sectionId: z.string(),
  section: sectionAssignment.optional(),
  category: ticketCategoryId.nullable().optional(),
});
export type AssignmentItem = z.infer<typeof assignmentItem>;

export const itemsOf = (id: EventId, { sections, areas }: AssignmentUpdate): AssignmentItem[] => [
  ...Object.entries(sections).map(([sectionId, section]) => ({ eventId: id, sectionId, section })),
  ...Object.entries(areas).map(([areaId, category]) => ({
    eventId: id,
    sectionId: areaMark + areaId,
    category,
  })),
];

/** DynamoDB writes a hundred items at once; the event and the audit entry are among them. */
const itemsPerWrite = 98;

/** The items divided into writes; one write also where there is nothing to say. */
export const inWrites = (items: readonly AssignmentItem[]): AssignmentItem[][] =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / itemsPerWrite)) }, (_, n) =>
    items.slice(n * itemsPerWrite, (n + 1) * itemsPerWrite),
  );

export const toAssignments = (items: readonly AssignmentItem[]): SeatAssignments => ({
  sections: Object.fromEntries(
    items.flatMap(({ sectionId, section }) => (section ? [[sectionId, section] as const] : [])),
  ),
  areas: Object.fromEntries(
    items.flatMap(({ sectionId, category }) =>
      sectionId.startsWith(areaMark) && category !== undefined
        ? [[sectionId.slice(areaMark.length), category] as const]
        : [],
    ),
  ),
});
