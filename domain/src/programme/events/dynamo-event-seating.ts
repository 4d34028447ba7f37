import { collection } from '../../dynamo/collection.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { assignmentItem, inWrites, itemsOf, toAssignments } from './assignment-items.ts';
import type { Event } from './event.ts';
import type { EventStore } from './event-store.ts';
import { ticketCategory } from './ticket-category.ts';

export const sameSeating = ({ seatingVersion, status }: Event) =>
  when('seatingVersion').eq(seatingVersion).and().where('status').eq(status);

/** What an event's places cost, and which of them are for sale. */
export const dynamoEventSeating = (
  models: Models,
  events: ReturnType<typeof collection<Event>>,
): Pick<EventStore, 'categories' | 'putCategory' | 'removeCategory' | 'assignments' | 'assign'> => {
  const categories = collection(
    models('TicketCategories', { hash: 'eventId', range: { name: 'id', type: 'string' } }),
    ticketCategory,
  );
  const assignments = collection(
    models('SeatAssignments', { hash: 'eventId', range: { name: 'sectionId', type: 'string' } }),
    assignmentItem,
  );
  const countSeating = (from: Event) =>
    events.writes.change({ id: from.id }, { add: { seatingVersion: 1 } }, sameSeating(from)).or('conflict');

  return {
    categories: (id) => categories.all(['eventId', id]),
    putCategory: (category) => categories.writes.put(category),
    removeCategory: (id, categoryId) => categories.writes.remove({ eventId: id, id: categoryId }),
    assignments: async (id) => toAssignments(await assignments.all(['eventId', id])),
    assign: (from, update) =>
      inWrites(itemsOf(from.id, update)).map((items, n) => [
        countSeating({ ...from, seatingVersion: from.seatingVersion + n }),
        ...items.map((item) => assignments.writes.put(item)),
      ]),
  };
};
