import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import { DomainError } from '../../domain-error.ts';
import type { EventId, Ids } from '../../ids.ts';
import type { Employee } from '../../people/accounts/account.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import type { Event } from '../../programme/events/event.ts';
import { formatEventTime } from '../../sales/ticket-desk/event-in-words.ts';
import type { DueStore } from '../due/due-store.ts';
import { say } from '../words/messaging-words.ts';
import { type Message, type MessageDraft, newMessageId, pauseBetween } from './message.ts';
import type { MessageDue } from './message-job.ts';
import type { MessageStore } from './message-store.ts';
import { type AudienceDeps, requireAudience } from './require-audience.ts';

export type WriteMessageDeps = Omit<AudienceDeps, 'requireEvent'> & {
  readonly commit: Commit;
  readonly messages: Pick<MessageStore, 'add' | 'nextAt'>;
  readonly due: Pick<DueStore, 'put'>;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly ids: Ids;
  readonly clock: Clock;
};

const tooSoon = (nextAt: number, now: number, { timeZone }: Pick<Event, 'timeZone'>): DomainError =>
  new DomainError(
    'too-many-attempts',
    say(({ message }, language) =>
      message.tooSoon({ at: formatEventTime(toInstant(nextAt), timeZone, language) }),
    ),
    { retryAfterSeconds: Math.max(1, Math.ceil((nextAt - now) / 1000)) },
  );

/**
 * Writes to attendees of an event: who they are is found by the worker, which is laid a note down for first. A note of a
 * message that was never written is thrown away.
 * @throws DomainError `too-many-attempts` while another message of the event is not a day old
 */
export const writeMessage =
  (deps: WriteMessageDeps) =>
  async (actor: Employee, eventId: EventId, draft: MessageDraft): Promise<Message> => {
    const { commit, messages, due, audits, audit, ids, clock } = deps;
    const { event, blocks } = await requireAudience(deps)(actor, eventId, draft.audience);
    const now = clock.now();
    // Of two at once the commit decides; whoever asks again and again lays no notes down.
    const before = await messages.nextAt(eventId);
    if (before !== null && before > now) throw tooSoon(before, now, event);
    const message: Message = {
      ...draft,
      id: newMessageId(ids, now),
      eventId,
      organizationId: event.organizationId,
      organization: event.organizationName,
      at: toInstant(now),
      by: { id: actor.id, name: actor.name },
      blocks,
    };
    const work: MessageDue = { kind: 'message', eventId, messageId: message.id };
    await due.put({ id: `message#${message.id}`, at: now, work });
    const noted = audits.note(audit(actor, event.organizationId, 'attendees-written-to', event.title));
    const saved = await commit([...messages.add(message, now), noted]);
    if (saved === 'saved') return message;
    throw tooSoon((await messages.nextAt(eventId)) ?? now + pauseBetween, now, event);
  };
