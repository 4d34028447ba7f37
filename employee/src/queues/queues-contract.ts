import { bookingId, eventId, organizationId } from '@parterre/domain/ids';
import { outsideChannel } from '@parterre/domain/messaging/kinds/channel';
import { notificationKind } from '@parterre/domain/messaging/kinds/told';
import { deliveryState } from '@parterre/domain/messaging/notifications/delivery';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { queueWords } from './queue-word.ts';

const queueName = z.enum(queueWords);

const queue = z.object({ name: queueName, waiting: z.int(), dead: z.int() }).meta({ id: 'Queue' });

export const listQueues = endpoint({
  id: 'listQueues',
  method: 'get',
  path: '/admin/api/queues',
  summary: 'About how many messages wait in each queue, and how many of it were set aside.',
  access: 'run-platform',
  response: z.object({
    queues: z.array(queue),
  }),
});

export const sendDeadLettersAgain = endpoint({
  id: 'sendDeadLettersAgain',
  method: 'post',
  path: '/admin/api/queues/:queue/send-again',
  summary: 'Puts what a queue has set aside back into it, to be tried for another day.',
  access: 'run-platform',
  params: z.strictObject({ queue: queueName }),
  status: 204,
});

const deadLetter = z
  .object({
    id: z.string(),
    what: z
      .enum(['notification', 'news', 'audience', 'report', 'unreadable'])
      .describe('`unreadable`: not by this release, or by none.'),
    kind: notificationKind.nullable(),
    audience: z
      .enum(['reminder', 'announce', 'message', 'sale-start'])
      .nullable()
      .describe('What people are told.'),
    channel: outsideChannel.nullable(),
    to: z.object({ name: z.string(), email: z.string() }).nullable(),
    event: z.object({ id: eventId, title: z.string().nullable() }).nullable(),
    bookingId: bookingId.nullable(),
    setAsideAt: z.string().nullable().describe('Null where the queue did so itself: it notes no time.'),
    endsAt: z.string().describe('When the queue throws it away by itself.'),
    receives: z.int().describe('How often it was taken from there, if only to be looked at.'),
    tries: z.int().nullable(),
    since: z.string().describe('Since when it was tried.'),
    why: z.string().nullable(),
    isTooLate: z
      .boolean()
      .describe('Whether it is dropped when it is sent again, as a code that is too old, or a reminder.'),
    logged: z
      .object({ id: z.string(), organizationId: organizationId.nullable(), state: deliveryState })
      .nullable()
      .describe('Its entry in the log of deliveries.'),
  })
  .meta({ id: 'DeadLetter' });

export const lookAtDeadLetters = endpoint({
  id: 'lookAtDeadLetters',
  method: 'post',
  path: '/admin/api/queues/:queue/dead-letters/look',
  summary:
    'What a queue has set aside, at most 100 of it, the newest first, without what it says. All stays where it is, and nobody else sees it for a moment: hence no GET.',
  access: 'run-platform',
  params: z.strictObject({ queue: queueName }),
  response: z.object({ letters: z.array(deadLetter) }),
});

const oneLetter = z.strictObject({ queue: queueName, letterId: unseenText(100, 1) });

export const sendDeadLetterAgain = endpoint({
  id: 'sendDeadLetterAgain',
  method: 'post',
  path: '/admin/api/queues/:queue/dead-letters/:letterId/send-again',
  summary: 'Puts one message that was set aside back into its queue, to be tried for another day.',
  access: 'run-platform',
  params: oneLetter,
  status: 204,
});

export const throwDeadLetterAway = endpoint({
  id: 'throwDeadLetterAway',
  method: 'delete',
  path: '/admin/api/queues/:queue/dead-letters/:letterId',
  summary: 'Throws one message that was set aside away for good.',
  access: 'run-platform',
  params: oneLetter,
  status: 204,
});

export const queuesEndpoints = [
  listQueues,
  sendDeadLettersAgain,
  lookAtDeadLetters,
  sendDeadLetterAgain,
  throwDeadLetterAway,
];
