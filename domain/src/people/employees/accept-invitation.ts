import type { Commit } from '../../commit.ts';
import { unknownAccount } from '../accounts/account-refusals.ts';
import type { Auditor } from '../audit/audit-entry.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import type { CodeStore } from '../codes/code-store.ts';
import { codeUsed } from '../codes/one-time-code.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { FindInvitation } from './invitation.ts';
import type { Passwords } from '../passwords/passwords.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import type { StartedSession, StartSession } from '../sessions/start-session.ts';
import { nowhere } from '../callers/visit.ts';
import type { Language } from '../../words/languages.ts';

type Deps = {
  readonly commit: Commit;
  readonly accounts: AccountStore;
  readonly codes: CodeStore;
  readonly findInvitation: FindInvitation;
  readonly passwords: Passwords;
  readonly startSession: StartSession;
  readonly audit: Auditor;
  readonly audits: AuditStore;
};

/** Sets an invited employee's first password, and their own language, and signs them in. The link is used up by it. */
export const acceptInvitation = (deps: Deps) => {
  const { commit, accounts, codes, findInvitation, passwords, startSession, audit, audits } = deps;
  return async (
    token: string,
    password: string,
    caller = nowhere,
    language?: Language,
  ): Promise<StartedSession> => {
    const { accountId, use } = await findInvitation(token);
    const invited = await accounts.byId(accountId);
    if (invited?.portal !== 'employee') throw unknownAccount();
    const { organizationId, email } = invited;
    refuseWeakPassword(password, invited);
    const entry = audit(invited, organizationId ?? null, 'invitation-accepted', email);
    const passwordHash = await passwords.hash(password, { share: accountId, first: true });
    const result = await commit([
      accounts.activate(accountId, { passwordHash, language: language ?? invited.language }),
      codes.use(use),
      audits.note(entry),
    ]);
    switch (result) {
      case 'saved':
        return startSession((await accounts.byId(accountId)) ?? invited, caller);
      case 'not-invited':
      case 'code-used':
        throw codeUsed();
      default:
        return result satisfies never;
    }
  };
};
