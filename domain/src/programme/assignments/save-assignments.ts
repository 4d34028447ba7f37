import type { AuditEntry } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import type { Commit } from '../../commit.ts';
import type { Event } from '../events/event.ts';
import type { AssignmentUpdate, EventStore } from '../events/event-store.ts';

export type SaveAssignmentsDeps = {
  readonly commit: Commit;
  readonly events: Pick<EventStore, 'assign'>;
  readonly audits: Pick<AuditStore, 'note'>;
};

/**
 * Assigns seats. `conflict`: somebody else assigned seats, or published the event, since it was read. More than some
 * hundred sections take several commits: after a conflict, or a crash, the first of them may be done, and doing all of
 * them again completes them.
 */
export const saveAssignments =
  ({ commit, events, audits }: SaveAssignmentsDeps) =>
  async (from: Event, update: AssignmentUpdate, entry: AuditEntry): Promise<'saved' | 'conflict'> => {
    for (const [n, writes] of events.assign(from, update).entries()) {
      const result = await commit([...writes, ...(n === 0 ? [audits.note(entry)] : [])]);
      if (result !== 'saved') return result;
    }
    return 'saved';
  };
