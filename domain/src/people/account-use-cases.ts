import type { AccountTrail } from './accounts/account-trail.ts';
import type { Alarm } from '../alarm.ts';
import type { Commit } from '../commit.ts';
import type { Clock } from '../clock.ts';
import { accountMails } from './mails/compose-account-mail.ts';
import { sealedOutbox } from './account-news/sealed-outbox.ts';
import type { SealedNewsStore } from './account-news/sealed-news-store.ts';
import { tellAccounts } from './account-news/tell-accounts.ts';
import type { Ids } from '../ids.ts';
import type { MailQueue } from '../mail/mail-queue.ts';
import type { Portal } from './rights/portal.ts';
import type { AccountStore } from './accounts/account-store.ts';
import type { AttemptLimits } from '../limits/attempt-limits.ts';
import type { Background } from '../background.ts';
import { changeAccount } from './accounts/change-account.ts';
import { changePassword } from './new-passwords/change-password.ts';
import type { CodeStore } from './codes/code-store.ts';
import { confirmAccount } from './registration/confirm-account.ts';
import { deviceToken } from './sessions/device.ts';
import { endOwnSession, endSession } from './sessions/end-session.ts';
import { endOtherSessions, endSessionsEverywhere } from './sessions/end-sessions-everywhere.ts';
import { listSessions } from './sessions/list-sessions.ts';
import type { Passwords } from './passwords/passwords.ts';
import { refreshSession } from './sessions/refresh-session.ts';
import { registerAccount } from './registration/register-account.ts';
import type { RegistrationStore } from './registration/registration-store.ts';
import { requestPasswordReset } from './new-passwords/request-password-reset.ts';
import { resendConfirmation } from './registration/resend-confirmation.ts';
import { resetPassword } from './new-passwords/reset-password.ts';
import type { Secrets } from './codes/secrets.ts';
import type { SessionEndingStore } from './sessions/session-ending-store.ts';
import type { SessionStore } from './sessions/session-store.ts';
import { signIn } from './sessions/sign-in.ts';
import { startSession } from './sessions/start-session.ts';

/** What accounts need beside what is kept of them. */
export type AccountPorts = {
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly mailQueue: MailQueue;
  readonly background: Background;
  readonly alarm: Alarm;
  readonly publicUrl: string;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Whose service this is. */
  readonly portal: Portal;
};

export type AccountDeps = AccountPorts & {
  readonly commit: Commit;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly endings: SessionEndingStore;
  readonly codes: CodeStore;
  readonly registrations: RegistrationStore;
  readonly sealedNews: SealedNewsStore;
  readonly trail: AccountTrail;
  readonly limits: AttemptLimits;
};

/** What somebody can do about their own account, at either portal. */
export const accountUseCases = (ports: AccountDeps) => {
  const { sweep, ...telling } = tellAccounts({
    ...ports,
    outbox: sealedOutbox(ports),
    queue: accountMails(ports),
  });
  const deps = { ...ports, ...telling, startSession: startSession(ports) };
  return {
    startSession: deps.startSession,
    telling,
    sweepNews: sweep,
    register: registerAccount(deps),
    confirm: confirmAccount(deps),
    resendConfirmation: resendConfirmation(deps),
    signIn: signIn(deps),
    trustDevice: (portal: Portal, email: string) => deviceToken(ports.secrets, portal, email),
    refreshSession: refreshSession(deps),
    endSession: endSession(deps),
    endOwnSession: endOwnSession(deps),
    endOtherSessions: endOtherSessions(deps),
    endSessionsEverywhere: endSessionsEverywhere(deps),
    listSessions: listSessions(deps),
    requestPasswordReset: requestPasswordReset(deps),
    resetPassword: resetPassword(deps),
    changePassword: changePassword(deps),
    change: changeAccount(deps),
  };
};

export type AccountUseCases = ReturnType<typeof accountUseCases>;
