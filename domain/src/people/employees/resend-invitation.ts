import type { Actor } from '../audit/audit-entry.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { AccountId } from '../../ids.ts';
import { invitationLetter, type InvitingDeps } from './invitation-letter.ts';
import { say } from '../words/say.ts';

/**
 * Sends a new link to somebody who was invited and has not come yet. The old link is good no more.
 * @throws DomainError `not-found` or `too-many-attempts`
 */
export const resendInvitation = (deps: InvitingDeps) => {
  const { commit, accounts, organizations, dispatcher, limits } = deps;
  return async (actor: Actor, id: AccountId): Promise<void> => {
    const employee = await accounts.byId(id);
    if (employee?.portal !== 'employee' || employee.state !== 'invited' || !employee.organizationId)
      throw new DomainError(
        'not-found',
        say((words) => words.nobodyWaits),
        atFault(
          'employeeId',
          say((words) => words.field.waitsForNone),
        ),
      );
    await limits.spend('invitation', actor.id);
    const name = (await organizations.byId(employee.organizationId))?.name ?? '';
    const organization = { id: employee.organizationId, name };
    const letter = { to: employee, organization, action: 'invitation-sent-again' } as const;
    const { writes, news } = invitationLetter(deps, actor, letter);
    await commit(writes);
    dispatcher.dispatch([news]);
  };
};
