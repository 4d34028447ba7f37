import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import { inLineByKey } from '../in-line.ts';
import type { Limits } from '../limits.ts';
import { turnsHere } from '../limits/turn.ts';
import type { Auditor } from '../people/audit/audit-entry.ts';
import type { AuditStore } from '../people/audit/audit-store.ts';
import type { DeadLetters } from '../queues/dead-letters.ts';
import { lookAtDeadLetters } from './dead-letters/look-at-dead-letters.ts';
import { sendOneAgain, throwAway } from './dead-letters/move-dead-letter.ts';
import { sendAllAgain } from './dead-letters/send-all-again.ts';
import { openNotifications } from './open-messaging.ts';
import { say } from './words/messaging-words.ts';

type Deps = {
  readonly tables: Pick<Tables, 'database' | 'commit'>;
  readonly deadLetters: DeadLetters;
  readonly audit: Auditor;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly limits: Limits;
  readonly clock: Clock;
};

/** What queues have set aside, for who looks after that. */
export const openDeadLetters = ({ tables, limits, ...around }: Deps) => {
  const tooOften = say(({ deadLetter }) => deadLetter.tooOften);
  const deps = {
    ...around,
    commit: tables.commit,
    notifications: openNotifications({ tables }),
    inLine: inLineByKey(),
    lookTurns: turnsHere(limits['dead-letters'], around.clock, tooOften),
  };
  return {
    list: around.deadLetters.list,
    look: lookAtDeadLetters(deps),
    sendAgain: sendAllAgain(deps),
    sendOneAgain: sendOneAgain(deps),
    throwAway: throwAway(deps),
  };
};
