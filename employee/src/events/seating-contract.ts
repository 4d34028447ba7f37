import { seatTarget } from '@parterre/domain/programme/events/seat-target';
import { seatAssignments } from '@parterre/domain/programme/events/seat-assignment';
import { categoryColour } from '@parterre/domain/programme/events/ticket-category';
import { ticketCategoryId } from '@parterre/domain/ids';
import { money, price } from '@parterre/domain/money';
import { line } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { eventAnswer } from './event-answer.ts';
import { eventParams, version } from './events-contract.ts';

const category = {
  name: line({ max: 40 }),
  price: price.meta({ id: 'Money' }),
  colour: categoryColour,
};
const categoryParams = eventParams.extend({ categoryId: ticketCategoryId });

const seating = z
  .object({
    chart: z.object({ version: z.int(), url: z.string() }).nullable(),
    assignments: seatAssignments,
    counts: z.object({
      places: z.int(),
      assigned: z.int(),
      notForSale: z.int(),
      undecided: z.int(),
      byCategory: z.record(z.string(), z.int()),
    }),
    revenueIfSoldOut: money,
  })
  .meta({ id: 'Seating', description: 'A section or area that is absent from `assignments` is undecided' });

const seatingRefusals = ['event-is-published', 'changed-meanwhile', 'not-found'];

export const addCategory = endpoint({
  id: 'addCategory',
  method: 'post',
  path: '/admin/api/events/:eventId/categories',
  summary: 'Adds a ticket category: a name, a price and a colour that no other category of the event has.',
  access: 'manage-events',
  params: eventParams,
  body: z.strictObject({ version, category: z.strictObject(category) }),
  response: eventAnswer,
  status: 201,
  refusals: seatingRefusals,
});

export const changeCategory = endpoint({
  id: 'changeCategory',
  method: 'patch',
  path: '/admin/api/events/:eventId/categories/:categoryId',
  summary: 'Changes a ticket category of a draft.',
  access: 'manage-events',
  params: categoryParams,
  body: z.strictObject({ version, category: z.strictObject(category).partial() }),
  response: eventAnswer,
  refusals: seatingRefusals,
});

export const removeCategory = endpoint({
  id: 'removeCategory',
  method: 'delete',
  path: '/admin/api/events/:eventId/categories/:categoryId',
  summary: 'Removes a ticket category of a draft; its seats become undecided.',
  access: 'manage-events',
  params: categoryParams,
  query: z.strictObject({ version: z.coerce.number().int().min(1) }),
  response: eventAnswer,
  refusals: seatingRefusals,
});

export const getSeating = endpoint({
  id: 'getSeating',
  method: 'get',
  path: '/admin/api/events/:eventId/seating',
  summary: 'Which seats belong to which category, and what that would bring.',
  access: 'manage-events',
  params: eventParams,
  response: seating,
  refusals: ['not-found'],
});

export const assignSeats = endpoint({
  id: 'assignSeats',
  method: 'post',
  path: '/admin/api/events/:eventId/seating',
  summary:
    'Gives sections, rows, seats or areas to a category, takes them off sale (null), or leaves them undecided again (no category).',
  access: 'manage-events',
  params: eventParams,
  body: z.strictObject({
    targets: z.array(seatTarget).min(1).max(200),
    categoryId: ticketCategoryId.nullable().optional(),
  }),
  // A stroke over a large section names each of its seats.
  limits: { bytes: 256_000, entries: 20_000, depth: 8 },
  response: seating,
  refusals: ['unknown-seat', ...seatingRefusals],
});

export const seatingEndpoints = [addCategory, changeCategory, removeCategory, getSeating, assignSeats];
