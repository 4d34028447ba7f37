import { fromInstant, minutes, seconds } from '../../clock.ts';
import { fewAtATime } from '../../few-at-a-time.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Queue } from '../../queues/queue.ts';
import type { DueHandler } from '../due/due-kind.ts';
import type { Person } from '../kinds/person.ts';
import { type EventNow, isOff } from '../reminders/reminded-event.ts';
import type { AwaitedSaleStore } from './awaited-sale-store.ts';
import { peopleOfJob, type SaleStartDue, type SaleStartJob } from './sale-start.ts';

export type StartSaleDeps = {
  readonly awaited: Pick<AwaitedSaleStore, 'whoAwait'>;
  readonly events: EventNow;
  readonly audience: Queue;
};

/** Whoever publishes has done so by then, or failed. In milliseconds. */
const longestPublishing = minutes(2);
/** How soon it is looked again whether an event is published, in milliseconds. */
const pause = seconds(15);

/** Parts that are read at once: there are other events whose sale starts in the same minute. */
const partsAtOnce = 4;

const jobsOf = ({ id, salesOpenAt }: Event, people: readonly Person[]): SaleStartJob[] => {
  const jobs: SaleStartJob[] = [];
  for (let start = 0; start < people.length; start += peopleOfJob)
    jobs.push({
      kind: 'sale-start',
      eventId: id,
      at: salesOpenAt,
      people: people.slice(start, start + peopleOfJob),
    });
  return jobs;
};

const queueAll = ({ awaited, audience }: StartSaleDeps, event: Event): Promise<void> =>
  fewAtATime(awaited.whoAwait(event.id), partsAtOnce, async (pages) => {
    for await (const people of pages) if (people.length > 0) await audience.send(jobsOf(event, people));
  });

/**
 * Queues everybody who awaits a sale, once it has started. One that starts later is due then; one that was taken back meanwhile is
 * forgotten, as it is laid down anew with the event when that is published again. Done twice, everybody is told once.
 */
export const startSale =
  (deps: StartSaleDeps): DueHandler<SaleStartDue> =>
  async ({ eventId, since }, { now }) => {
    const event = await deps.events.byId(eventId);
    if (!event || isOff(event) || fromInstant(event.salesCloseAt) <= now) return null;
    const opens = fromInstant(event.salesOpenAt);
    if (opens > now) return opens;
    if (event.status === 'draft')
      return now - Math.max(since, opens) < longestPublishing ? now + pause : null;
    await queueAll(deps, event);
    return null;
  };
