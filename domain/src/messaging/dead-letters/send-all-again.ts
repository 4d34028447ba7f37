import type { Commit } from '../../commit.ts';
import type { Actor, Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import type { DeadLetters } from '../../queues/dead-letters.ts';
import type { QueueName } from '../../queues/queue-names.ts';

type Deps = {
  readonly commit: Commit;
  readonly deadLetters: Pick<DeadLetters, 'sendAgain'>;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
};

/** Gives all that a queue has set aside another chance. */
export const sendAllAgain =
  ({ commit, deadLetters, audits, audit }: Deps) =>
  async (actor: Actor, name: QueueName): Promise<void> => {
    await commit([audits.note(audit(actor, null, 'dead-letters-sent-again', name))]);
    await deadLetters.sendAgain(name);
  };
