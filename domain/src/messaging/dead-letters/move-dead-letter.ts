import type { Commit } from '../../commit.ts';
import { DomainError } from '../../domain-error.ts';
import type { Actor, Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import type { FoundLetter } from '../../queues/dead-letter.ts';
import type { QueueName } from '../../queues/queue-names.ts';
import { say } from '../words/messaging-words.ts';
import { nameOf, subjectOf } from './letter-subject.ts';
import type { LookDeps } from './look-at-dead-letters.ts';

export type MoveDeps = Pick<LookDeps, 'deadLetters' | 'inLine' | 'lookTurns'> & {
  readonly commit: Commit;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
};

const isGone = say(({ deadLetter }) => deadLetter.isGone);
const tooMany = say(({ deadLetter }) => deadLetter.tooMany);

/** Finds one, writes down who does what with it, and does so. */
const moveOne =
  (action: string, move: (found: FoundLetter) => Promise<void>) =>
  ({ deadLetters, inLine, lookTurns, commit, audits, audit }: MoveDeps) =>
  (actor: Actor, name: QueueName, id: string): Promise<void> => {
    lookTurns.use(actor.id);
    return inLine(name, async () => {
      const { found, sawAll } = await deadLetters.find(name, id);
      if (!found) throw new DomainError('not-found', sawAll ? isGone : tooMany);
      const target = `${name}/${nameOf(subjectOf(name, found.body))}`;
      try {
        await commit([audits.note(audit(actor, null, action, target))]);
        await move(found);
      } catch (error) {
        await found.putBack();
        throw error;
      }
    });
  };

/**
 * Gives one letter another chance.
 * @throws DomainError `not-found` where it is not there, or in somebody else's hands, or among too many; `too-many-attempts`
 */
export const sendOneAgain = moveOne('dead-letter-sent-again', ({ sendAgain }) => sendAgain());

/** Throws one letter away for good. Refuses as sending it again does. */
export const throwAway = moveOne('dead-letter-thrown-away', ({ throwAway: go }) => go());
