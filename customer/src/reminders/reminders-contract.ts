import { eventId } from '@parterre/domain/ids';
import { mostReminders, reminder } from '@parterre/domain/messaging/reminders/reminder';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

const ofEvent = z.strictObject({ eventId });

const remindersAnswer = z
  .object({
    /** `next`: when it is sent next; null when it will not be any more. */
    reminders: z.array(z.object({ ...reminder.shape, next: z.iso.datetime().nullable() })),
    /** Whether they were chosen for this event, rather than for every event. */
    chosen: z.boolean(),
    /** Another one after each change. */
    version: z.int(),
  })
  .meta({ id: 'EventReminders' });

export const getReminders = endpoint({
  id: 'getReminders',
  method: 'get',
  path: '/api/events/:eventId/reminders',
  summary: 'When the customer is reminded of an event that they have booked.',
  access: 'customer',
  params: ofEvent,
  response: remindersAnswer,
  refusals: ['not-found', 'too-many-attempts'],
});

export const setReminders = endpoint({
  id: 'setReminders',
  method: 'put',
  path: '/api/events/:eventId/reminders',
  summary:
    'Lets the customer be reminded of an event as they wish, in place of what was: ISO 8601 durations before it begins, once or repeated.',
  access: 'customer',
  params: ofEvent,
  body: z.strictObject({
    reminders: z.array(reminder).max(mostReminders),
    /** What was seen; refused as `changed-meanwhile` where another window has changed it since. */
    version: z.int().min(0).optional(),
  }),
  response: remindersAnswer,
  refusals: ['not-found', 'invalid-input', 'changed-meanwhile', 'too-many-attempts'],
});

export const remindersEndpoints = [getReminders, setReminders];
