import { type Clock, fromInstant, minutes, seconds, toInstant } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import type { Deliveries } from '../../news/deliveries.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Queue } from '../../queues/queue.ts';
import { followerShards } from '../contacts/contact-store.ts';
import type { DueHandler } from '../due/due-kind.ts';
import type { DueStore } from '../due/due-store.ts';
import type { AnnounceDue, AnnounceJob } from './announcement.ts';

/** An event as it is at this moment. */
type EventNow = { readonly byId: (id: EventId) => Promise<Event | null> };

/** Whoever publishes has done so by then, or failed. In milliseconds. */
const longestPublishing = minutes(2);

/** How soon it is looked again whether an event is published, in milliseconds. */
const pause = seconds(15);

const markOf = (id: EventId): string => `announced#${id}`;

/**
 * Has an event announced that is about to be published: laid down before that is committed, so that it cannot be forgotten.
 * What comes to nothing announces nothing.
 */
export const announceSoon =
  ({ due, clock }: { readonly due: Pick<DueStore, 'put'>; readonly clock: Clock }) =>
  async (eventId: EventId): Promise<void> => {
    const since = clock.now();
    const work: AnnounceDue = { kind: 'announce', eventId, since };
    await due.put({ id: `announce#${eventId}`, at: since, work });
  };

type Deps = {
  readonly events: EventNow;
  readonly deliveries: Pick<Deliveries, 'isDone' | 'finish'>;
  readonly audience: Queue;
};

/** How long it is known that an event was announced, in milliseconds: until it is over, also where it is put off for a year. */
const announcedUntil = ({ startsAt }: Event): number => fromInstant(startsAt) + minutes(400 * 24 * 60);

const isToBeAnnounced = ({ status, startsAt }: Event, now: number): boolean =>
  status === 'published' && fromInstant(startsAt) > now;

/** Queues who is to be told, once for an event: who publishes it anew tells nobody a second time. */
export const announceEvent =
  ({ events, deliveries, audience }: Deps): DueHandler<AnnounceDue> =>
  async ({ eventId, since }, { now }) => {
    const event = await events.byId(eventId);
    if (!event || (await deliveries.isDone(markOf(eventId)))) return null;
    if (event.status === 'draft') return now - since < longestPublishing ? now + pause : null;
    if (!isToBeAnnounced(event, now)) return null;
    const job = { kind: 'announce' as const, eventId, at: event.publishedAt ?? toInstant(since) };
    const jobs: AnnounceJob[] = Array.from({ length: followerShards }, (_none, shard) => ({ ...job, shard }));
    await audience.send(jobs);
    await deliveries.finish(markOf(eventId), now, announcedUntil(event));
    return null;
  };
