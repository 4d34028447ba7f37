import type { Clock } from '../../clock.ts';
import { fromInstant, toInstant } from '../../clock.ts';
import type { Turns } from '../../limits/turn.ts';
import type { Actor } from '../../people/audit/audit-entry.ts';
import { type DeadLetter, deadLetterLifetime } from '../../queues/dead-letter.ts';
import type { DeadLetters } from '../../queues/dead-letters.ts';
import type { QueueName } from '../../queues/queue-names.ts';
import { isTooLate } from '../delivering/too-late.ts';
import type { Notification } from '../notifications/notification.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';
import { type LetterSubject, subjectOf } from './letter-subject.ts';

/** So many are shown by one look. */
export const mostLetters = 100;

/** A letter, what it is about, and the entry of the log of deliveries that is about the same. */
export type SeenLetter = {
  readonly letter: DeadLetter;
  readonly subject: LetterSubject;
  readonly entry: Notification | null;
  /** An instant at which its queue throws it away. */
  readonly endsAt: string;
  /** Whether it is worth nothing any more, as a code that is too old, or a reminder. */
  readonly isTooLate: boolean;
};

export type LookDeps = {
  readonly deadLetters: Pick<DeadLetters, 'look' | 'find'>;
  readonly notifications: Pick<NotificationStore, 'getIfReadable'>;
  /** Of one queue each: one look at a time, as those at the same time would hide letters from each other. */
  readonly inLine: <Answer>(name: QueueName, work: () => Promise<Answer>) => Promise<Answer>;
  /** Of one employee each. */
  readonly lookTurns: Turns;
  readonly clock: Clock;
};

const seen =
  ({ notifications, clock }: Pick<LookDeps, 'notifications' | 'clock'>, name: QueueName) =>
  async (letter: DeadLetter): Promise<SeenLetter> => {
    const subject = subjectOf(name, letter.body);
    const of = subject.what === 'notification' ? subject : null;
    const entry = of?.key ? await notifications.getIfReadable(of.key) : null;
    const now = clock.now();
    const isPast = of?.goodUntil ? fromInstant(of.goodUntil) <= now : false;
    return {
      letter,
      subject,
      entry,
      endsAt: toInstant(fromInstant(letter.sentAt) + deadLetterLifetime),
      isTooLate: isPast || (of !== null && entry !== null && isTooLate(entry, of.channel, now)),
    };
  };

/**
 * What a queue has set aside, the newest first, and nothing of it changes.
 * @throws DomainError `too-many-attempts` after many looks
 */
export const lookAtDeadLetters =
  (deps: LookDeps) =>
  async (actor: Actor, name: QueueName): Promise<readonly SeenLetter[]> => {
    deps.lookTurns.use(actor.id);
    const letters = await deps.inLine(name, () => deps.deadLetters.look(name, mostLetters));
    const newestFirst = letters.toSorted((one, other) => other.sentAt.localeCompare(one.sentAt));
    return Promise.all(newestFirst.map(seen(deps, name)));
  };
