import { eventChanges, eventDraft } from '@parterre/domain/programme/events/event-details';
import { eventId, organizationId } from '@parterre/domain/ids';
import { line, unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { nextCursor } from '../paging.ts';
import { checklistAnswer, eventAnswer, managedEventSummary } from './event-answer.ts';

export const eventParams = z.strictObject({ eventId });

/** The version that a change was made from: when the event has moved on since, the change is refused. */
export const version = z.int().min(1);

export const listEvents = endpoint({
  id: 'listManagedEvents',
  method: 'get',
  path: '/admin/api/events',
  summary:
    "An organization's events, published or not, the latest date first. An admin says which organization.",
  access: 'manage-events',
  query: z.strictObject({
    organizationId: organizationId.optional(),
    cursor: unseenText(300).optional(),
  }),
  response: z.object({ events: z.array(managedEventSummary), nextCursor }),
});

export const createEvent = endpoint({
  id: 'createEvent',
  method: 'post',
  path: '/admin/api/events',
  summary: 'Creates a draft. Its organization is the one that the venue belongs to.',
  access: 'manage-events',
  body: eventDraft,
  response: eventAnswer,
  status: 201,
  refusals: ['slug-in-use', 'not-found'],
});

export const getEvent = endpoint({
  id: 'getManagedEvent',
  method: 'get',
  path: '/admin/api/events/:eventId',
  summary: 'One event.',
  access: 'manage-events',
  params: eventParams,
  response: eventAnswer,
  refusals: ['not-found'],
});

export const changeEvent = endpoint({
  id: 'changeEvent',
  method: 'patch',
  path: '/admin/api/events/:eventId',
  summary: 'Changes details. Of a published event only title, description and doors.',
  access: 'manage-events',
  params: eventParams,
  body: z.strictObject({ version, changes: eventChanges }),
  response: eventAnswer,
  refusals: ['changed-meanwhile', 'slug-in-use', 'event-is-published', 'not-found'],
});

export const setPoster = endpoint({
  id: 'setPoster',
  method: 'put',
  path: '/admin/api/events/:eventId/poster',
  summary: 'Sets the poster: a JPEG, PNG, WebP or AVIF of at most 25 MB and at least 400 pixels each way.',
  access: 'manage-events',
  params: eventParams,
  consumes: 'multipart/form-data',
  body: z
    .strictObject({ version: z.coerce.number().int().min(1), alt: line({ max: 200 }) })
    .meta({ description: 'and the file as `poster`' }),
  response: eventAnswer,
  refusals: ['image-invalid', 'changed-meanwhile', 'not-found', 'too-many-attempts', 'too-busy', 'too-slow'],
});

export const getChecklist = endpoint({
  id: 'getChecklist',
  method: 'get',
  path: '/admin/api/events/:eventId/checklist',
  summary: 'What an event needs before it can be published.',
  access: 'manage-events',
  params: eventParams,
  response: checklistAnswer,
  refusals: ['not-found'],
});

export const publishEvent = endpoint({
  id: 'publishEvent',
  method: 'post',
  path: '/admin/api/events/:eventId/publish',
  summary: 'Publishes a complete event: pins the chart, freezes the prices.',
  access: 'manage-events',
  params: eventParams,
  body: z.strictObject({ version }),
  response: eventAnswer,
  refusals: ['not-ready-to-publish', 'changed-meanwhile', 'event-is-published', 'not-found'],
});

export const unpublishEvent = endpoint({
  id: 'unpublishEvent',
  method: 'post',
  path: '/admin/api/events/:eventId/unpublish',
  summary: 'Takes an event back to a draft, while nobody has booked.',
  access: 'manage-events',
  params: eventParams,
  body: z.strictObject({ version }),
  response: eventAnswer,
  refusals: ['event-has-bookings', 'changed-meanwhile', 'not-found'],
});

export const eventsEndpoints = [
  listEvents,
  createEvent,
  getEvent,
  changeEvent,
  setPoster,
  getChecklist,
  publishEvent,
  unpublishEvent,
];
