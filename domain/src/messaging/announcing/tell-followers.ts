import { type Clock, fromInstant } from '../../clock.ts';
import type { AccountId, EventId } from '../../ids.ts';
import type { Deliveries } from '../../news/deliveries.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Queue } from '../../queues/queue.ts';
import type { Contact, Reader } from '../contacts/contact.ts';
import type { ContactStore } from '../contacts/contact-store.ts';
import { accountIn, markOf, type Person } from '../kinds/person.ts';
import { toldEventOf } from '../kinds/told-event.ts';
import type { Notify } from '../notifications/notify.ts';
import type { AnnounceJob } from './announcement.ts';

type Deps = {
  readonly events: { readonly byId: (id: EventId) => Promise<Event | null> };
  readonly followers: ContactStore['followers'];
  readonly contactOf: (person: Person) => Promise<Contact>;
  readonly readerOf: (accountId: AccountId) => Promise<Reader | null>;
  readonly deliveries: Pick<Deliveries, 'isDone' | 'finish'>;
  readonly notify: Notify;
  readonly audience: Queue;
  readonly clock: Clock;
};

/** So many are told by one job. */
const pageSize = 25;

const tellOne = async (deps: Deps, event: Event, { at }: AnnounceJob, person: Person): Promise<void> => {
  const account = accountIn(person);
  const [to, { follows }] = await Promise.all([account && deps.readerOf(account), deps.contactOf(person)]);
  // Who follows no more is told nothing, whatever the index still says.
  if (!to || !follows.includes(event.organizationId)) return;
  const { organizationId, organizationName: organization, id: eventId } = event;
  await deps.notify({
    id: `announced#${eventId}#${markOf(person)}`,
    at,
    person,
    to: { email: to.email, name: to.name, language: to.language },
    told: { kind: 'event-announced', event: toldEventOf(event), organizationId, organization },
    about: { organizationId, eventId },
  });
};

/** Also where one of this page failed, whom everybody behind would wait for; once, however often that one is tried again. */
const queueNext = async (deps: Deps, job: AnnounceJob, cursor: string | null): Promise<void> => {
  if (cursor === null) return;
  const mark = `announced#${job.eventId}#${job.at}#${job.shard}#${cursor}`;
  if (await deps.deliveries.isDone(mark)) return;
  await deps.audience.send([{ ...job, cursor }]);
  await deps.deliveries.finish(mark, deps.clock.now());
};

/**
 * Tells a page of an organization's followers of its new event, and queues the next one. May be done twice.
 * @throws what one of them failed for, once all were tried
 */
export const tellFollowers =
  (deps: Deps) =>
  async (job: AnnounceJob): Promise<void> => {
    const event = await deps.events.byId(job.eventId);
    if (event?.status !== 'published' || fromInstant(event.startsAt) <= deps.clock.now()) return;
    const { organizationId } = event;
    const page = await deps.followers(organizationId, job.shard, { limit: pageSize, cursor: job.cursor });
    const told = await Promise.allSettled(page.items.map((person) => tellOne(deps, event, job, person)));
    await queueNext(deps, job, page.nextCursor);
    const failed = told.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  };
