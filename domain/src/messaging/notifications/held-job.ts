import { z } from 'zod';
import type { DueStore } from '../due/due-store.ts';
import type { Queue } from '../../queues/queue.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { markOf } from '../kinds/person.ts';
import { type NotificationJob, notificationJob } from './notification-job.ts';

/** What is due of a notification on a channel when quiet hours are over. */
export const heldDue = z.object({ kind: z.literal('held'), job: notificationJob });
export type HeldDue = z.infer<typeof heldDue>;

/** Keeps a job until a time, in milliseconds. Done twice, it is kept once. */
export const holdUntil =
  ({ put }: Pick<DueStore, 'put'>) =>
  (until: number, job: NotificationJob): Promise<void> =>
    put({
      id: `held#${markOf(job.person)}#${job.at}#${job.channel}`,
      at: until,
      work: { kind: 'held', job },
    });

/** Queues what was kept; it knows itself whether it was sent already. */
export const queueHeld =
  (queueOf: (channel: OutsideChannel) => Queue) =>
  async (held: readonly HeldDue[]): Promise<void> => {
    const jobs = Map.groupBy(
      held.map(({ job }) => job),
      ({ channel }) => channel,
    );
    for (const [channel, some] of jobs) await queueOf(channel).send(some);
  };
