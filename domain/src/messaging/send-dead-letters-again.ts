import type { Actor, Auditor } from '../people/audit/audit-entry.ts';
import type { AuditStore } from '../people/audit/audit-store.ts';
import type { DeadLetters, QueueName } from '../queues/dead-letters.ts';

type Deps = {
  readonly deadLetters: Pick<DeadLetters, 'sendAgain'>;
  readonly audits: Pick<AuditStore, 'add'>;
  readonly audit: Auditor;
};

/** Gives what a queue has set aside another chance. */
export const sendDeadLettersAgain =
  ({ deadLetters, audits, audit }: Deps) =>
  async (actor: Actor, name: QueueName): Promise<void> => {
    await audits.add(audit(actor, null, 'dead-letters-sent-again', name));
    await deadLetters.sendAgain(name);
  };
