import type { Commit } from '../../commit.ts';
import { type Account, canSignIn } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { CodeStore } from '../codes/code-store.ts';
import { findInvitation } from '../employees/invitation.ts';
import { codeOf, isDigestOf, mailedCode, nobody } from '../codes/one-time-code.ts';
import type { RegistrationStore } from '../registration/registration-store.ts';
import type { Secrets } from '../codes/secrets.ts';
import type { Clock } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import {
  alreadyRegisteredMail,
  confirmationMail,
  invitationMail,
  passwordChangedMail,
  passwordResetMail,
} from './account-mails.ts';
import type { MailMessage } from '../../mail/mail-message.ts';
import type { Errand } from '../errands/errand.ts';

export type ErrandDeps = {
  readonly commit: Commit;
  readonly accounts: Pick<AccountStore, 'byId' | 'byEmail'>;
  readonly codes: CodeStore;
  readonly registrations: Pick<RegistrationStore, 'find'>;
  readonly secrets: Secrets;
  readonly publicUrl: string;
  readonly clock: Clock;
};

type Of<What extends Errand['what']> = Extract<Errand, { what: What }>;

/** The code that proves that an address is theirs; or, where it has an account, a word about that. */
const composeConfirmation = async (
  { accounts, registrations, secrets, publicUrl, clock }: ErrandDeps,
  { registrationId, code }: Of<'confirm-registration'>,
): Promise<MailMessage | null> => {
  const registration = await registrations.find(registrationId, Math.floor(clock.now() / 1000));
  // Confirmed meanwhile, or another code was asked for: that one is the one to type.
  if (!registration || !isDigestOf(secrets, registration.digest, registrationId, code)) return null;
  const known = await accounts.byEmail('customer', registration.email);
  return known
    ? alreadyRegisteredMail(known, publicUrl)
    : confirmationMail(registration, mailedCode(code, registration.codeExpiresAt));
};

/**
 * Keeps the code before it is mailed, for an address without an account, too: so trying one is the same work, and takes
 * the same time, whether the address is known.
 */
const composeReset = async (
  { commit, accounts, codes, secrets }: ErrandDeps,
  { portal, email, codeId, code, expiresAt }: Of<'reset-password'>,
): Promise<MailMessage | null> => {
  const known = await accounts.byEmail(portal, email);
  const account: Account | null = known && canSignIn(known) ? known : null;
  const kept = codeOf(secrets, { id: codeId, accountId: account?.id ?? nobody, code, expiresAt });
  // An errand may be run twice: the code of the first time stays, with the attempts that it has seen.
  await commit([codes.add(kept)]);
  return account && passwordResetMail(account, mailedCode(code, expiresAt));
};

const composeInvitation = async (
  deps: ErrandDeps,
  { email, organization, token }: Of<'invite'>,
): Promise<MailMessage | null> => {
  try {
    await findInvitation(deps)(token);
  } catch (error) {
    // Accepted meanwhile, or sent again with another link.
    if (error instanceof DomainError) return null;
    throw error;
  }
  return invitationMail({ email }, organization, token, deps.publicUrl);
};

const composeNotice = async (
  { accounts, publicUrl }: ErrandDeps,
  { accountId }: Of<'tell-of-new-password'>,
): Promise<MailMessage | null> => {
  const account = await accounts.byId(accountId);
  return account && passwordChangedMail(account, publicUrl);
};

/** Puts an errand into words; null when there is nothing to tell, or not any more. May be done twice. */
export const composeErrand = (deps: ErrandDeps, errand: Errand): Promise<MailMessage | null> => {
  switch (errand.what) {
    case 'confirm-registration':
      return composeConfirmation(deps, errand);
    case 'reset-password':
      return composeReset(deps, errand);
    case 'invite':
      return composeInvitation(deps, errand);
    case 'tell-of-new-password':
      return composeNotice(deps, errand);
    default:
      return errand satisfies never;
  }
};
