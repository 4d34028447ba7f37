import { minutes } from '../../clock.ts';
import type { Queue } from '../../queues/queue.ts';
import { ticketPartsOf } from '../../sales/tickets/ticket-lister.ts';
import type { DueHandler } from '../due/due-kind.ts';
import type { Message } from './message.ts';
import type { MessageDue, MessageJob } from './message-job.ts';
import type { MessageStore } from './message-store.ts';

export type QueueMessageDeps = {
  readonly messages: Pick<MessageStore, 'get'>;
  readonly audience: Queue;
};

/** The note is there before its message, which may take so long to be written, in milliseconds. */
const longestCommit = minutes(10);

/** How long, in milliseconds, until it is looked for again. */
const pause = minutes(1);

const firstJobs = ({ eventId, id, blocks }: Pick<Message, 'eventId' | 'id' | 'blocks'>): MessageJob[] =>
  ticketPartsOf(blocks).map((part) => ({
    ...({ kind: 'message', eventId, messageId: id } as const),
    ...part,
    ...{ after: null, page: 1, people: 0, boxOffice: 0 },
  }));

/** Queues a message that was written, a job for each part of its tickets. Queued twice, everybody is told once. */
export const queueMessage =
  ({ messages, audience }: QueueMessageDeps): DueHandler<MessageDue> =>
  async ({ eventId, messageId }, { at, now }) => {
    const message = await messages.get(eventId, messageId);
    if (!message) return now - at < longestCommit ? now + pause : null;
    await audience.send(firstJobs(message));
    return null;
  };
