import { type Clock, fromInstant, seconds } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Person } from '../kinds/person.ts';
import { type EventNow, keptUntil } from '../reminders/reminded-event.ts';
import { type AwaitedSales, mostAwaited, withoutSale, withSale } from './awaited-sales.ts';
import type { AwaitedSaleStore } from './awaited-sale-store.ts';
import { changeAwaited, endAwaiting } from './change-awaited.ts';
import { layDownStart, type LayDownDeps } from './lay-down-start.ts';
import { say } from './words/sale-start-words.ts';

export type AwaitSaleDeps = LayDownDeps & {
  readonly awaited: AwaitedSaleStore;
  readonly events: EventNow;
  readonly clock: Clock;
};

/** In milliseconds: who reads those who await a sale at its start may have read them before this one joined. */
const closeBy = seconds(5);

const requireBefore = async ({ events, clock }: AwaitSaleDeps, eventId: EventId): Promise<Event> => {
  const event = await events.byId(eventId);
  if (event?.status !== 'published')
    throw new DomainError(
      'not-found',
      say((words) => words.noSuchEvent),
    );
  if (fromInstant(event.salesOpenAt) <= clock.now())
    throw new DomainError(
      'changed-meanwhile',
      say((words) => words.hasStarted),
    );
  return event;
};

const requireRoom = (next: AwaitedSales): AwaitedSales => {
  if (next.events.length > mostAwaited)
    throw new DomainError(
      'invalid-input',
      say((words) => words.tooMany({ most: mostAwaited })),
    );
  return next;
};

/** A sale that was moved meanwhile, or is about to start, is looked at once more now that this one is among those who await it. */
const lookAgain = async (deps: AwaitSaleDeps, { id, salesOpenAt }: Event): Promise<void> => {
  const now = await deps.events.byId(id);
  if (!now) return;
  const isClose = fromInstant(now.salesOpenAt) <= deps.clock.now() + closeBy;
  if (isClose || now.salesOpenAt !== salesOpenAt) await layDownStart(deps)(id, fromInstant(now.salesOpenAt));
};

/**
 * Has somebody told when the sale of an event starts. Its start is laid down first, then they are found among those who await it, then their
 * list says so: whoever dies in between leaves too many to be found, never too few.
 * @throws DomainError `not-found`, `changed-meanwhile` once it has started, `invalid-input` for too many
 */
export const awaitSale =
  (deps: AwaitSaleDeps) =>
  async (person: Person, eventId: EventId): Promise<AwaitedSales> => {
    const event = await requireBefore(deps, eventId);
    const until = keptUntil(event);
    await layDownStart(deps)(eventId, fromInstant(event.salesOpenAt));
    const saved = await changeAwaited(deps)(person, {
      change: (now) => {
        const next = withSale(now, eventId, until, deps.clock.now());
        return next === now ? now : requireRoom(next);
      },
      before: (version) => deps.awaited.join({ eventId, person, version }, { until }),
    });
    await lookAgain(deps, event);
    return saved;
  };

/** Has them told no more. */
export const awaitNoMore =
  (deps: Pick<AwaitSaleDeps, 'awaited'>) =>
  (person: Person, eventId: EventId): Promise<AwaitedSales> =>
    endAwaiting(deps)(person, eventId, (now) => withoutSale(now, eventId));
