import type { Employee } from '../../people/accounts/account.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import { type Clock, fromInstant, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import { DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import type { Event } from './event.ts';
import { requireEvent } from './event-dossier.ts';
import { changeableWhenPublished, type EventChanges } from './event-details.ts';
import type { EventStore } from './event-store.ts';
import { changedMeanwhile, eventAfter, updateOf } from './event-update.ts';
import { placesPerCustomer } from './places-per-customer.ts';
import type { Text } from '../../words/catalogue.ts';
import { say } from '../words/say.ts';

type Deps = {
  readonly commit: Commit;
  readonly events: EventStore;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly clock: Clock;
};

/** @throws DomainError `changed-meanwhile` */
export const requireVersion = (event: Event, version: number): void => {
  if (event.version !== version) throw changedMeanwhile();
};

const refuse = (code: 'event-is-published' | 'invalid-input', fields: readonly string[], message: Text) =>
  new DomainError(code, message, { fields: fields.map((field) => ({ field, message })) });

const checkPublished = (event: Event, changes: EventChanges): void => {
  const allowed: readonly string[] = changeableWhenPublished;
  const fixed = Object.keys(changes).filter((name) => !allowed.includes(name));
  if (fixed.length > 0)
    throw refuse(
      'event-is-published',
      fixed,
      say((words) => words.fixedWhilePublished),
    );
  if (changes.doorsAt && fromInstant(changes.doorsAt) > fromInstant(event.startsAt))
    throw refuse(
      'invalid-input',
      ['doorsAt'],
      say((words) => words.checklist.doorsAfterStart),
    );
  if (changes.title !== undefined && changes.title.length < 3)
    throw refuse(
      'invalid-input',
      ['title'],
      say((words) => words.titleNeeded),
    );
};

/** It may be on sale again in a moment, where somebody has booked: then at the time that they booked it for. */
const checkUnpublishing = ({ unpublishing }: Event, changes: EventChanges): void => {
  const times = (['startsAt', 'endsAt'] as const).filter((name) => changes[name] !== undefined);
  if (unpublishing && times.length > 0)
    throw refuse(
      'event-is-published',
      times,
      say((words) => words.justUnpublishing),
    );
};

/** Prices are in the event's currency, so it stays while there are any. */
const checkCurrency = async (events: EventStore, event: Event, changes: EventChanges): Promise<void> => {
  if (changes.currency === undefined || changes.currency === event.currency) return;
  if ((await events.categories(event.id)).length > 0)
    throw refuse(
      'invalid-input',
      ['currency'],
      say((words) => words.currencyFixed),
    );
};

/** A limit where there was none: what was sold before it, nobody has counted. */
const limitNoted = async (
  { events, clock }: Deps,
  event: Event,
  { placesPerCustomer: most = null }: EventChanges,
): Promise<Pick<Event, 'limitedSince'>> => {
  if (most === null || placesPerCustomer(event, await events.categories(event.id)) !== null) return {};
  return { limitedSince: toInstant(clock.now()) };
};

/** Changes an event's details: all of a draft's, few of a published event's. */
export const changeEvent =
  (deps: Deps) =>
  async (actor: Employee, id: EventId, version: number, changes: EventChanges): Promise<Event> => {
    const { commit, events, audits, audit, clock } = deps;
    const event = await requireEvent(events, actor, id);
    requireVersion(event, version);
    if (event.status === 'published') checkPublished(event, changes);
    else if (event.status !== 'draft')
      throw refuse(
        'event-is-published',
        Object.keys(changes),
        say((words) => words.overOrCancelled),
      );
    checkUnpublishing(event, changes);
    await checkCurrency(events, event, changes);
    const update = updateOf(event, { ...changes, ...(await limitNoted(deps, event, changes)) }, clock.now());
    const entry = audit(actor, event.organizationId, 'event-changed', event.title);
    return eventAfter(update, await commit([...events.change(update), audits.note(entry)]));
  };
