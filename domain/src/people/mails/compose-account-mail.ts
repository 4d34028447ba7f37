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
import type { MailAbout, MailQueue } from '../../mail/mail-queue.ts';
import type { NewsQueue } from '../../news/outbox.ts';
import type { AccountNews } from '../account-news/account-news.ts';

type Deps = {
  readonly commit: Commit;
  readonly accounts: Pick<AccountStore, 'byId' | 'byEmail'>;
  readonly codes: CodeStore;
  readonly registrations: Pick<RegistrationStore, 'find'>;
  readonly secrets: Secrets;
  readonly publicUrl: string;
  readonly clock: Clock;
};

/** A mail, and what of it may be written down. */
type Composed = { readonly mail: MailMessage; readonly about: Omit<MailAbout, 'at'> };

const toAccount = (
  kind: MailAbout['kind'],
  { id, name, language, ...account }: Account,
  mail: MailMessage,
): Composed => ({
  mail,
  about: {
    kind,
    accountId: id,
    name,
    language,
    organizationId: account.portal === 'employee' ? account.organizationId : undefined,
  },
});

type FactsOf<Kind extends AccountNews['kind']> = Extract<AccountNews, { readonly kind: Kind }>['facts'];

/** The code that proves that an address is theirs; or, where it has an account, a word about that. */
const composeConfirmation = async (
  { accounts, registrations, secrets, publicUrl, clock }: Deps,
  { registrationId, code }: FactsOf<'registration-code-issued'>,
): Promise<Composed | null> => {
  const registration = await registrations.find(registrationId, Math.floor(clock.now() / 1000));
  // Confirmed meanwhile, or another code was asked for: that one is the one to type.
  if (!registration || !isDigestOf(secrets, registration.digest, registrationId, code)) return null;
  const known = await accounts.byEmail('customer', registration.email);
  if (known) return toAccount('already-registered', known, alreadyRegisteredMail(known, publicUrl));
  const { language } = registration;
  return {
    mail: confirmationMail(registration, mailedCode(code, registration.codeExpiresAt)),
    // Whoever registers may have written anything there.
    about: { kind: 'registration-code', accountId: null, name: '', language },
  };
};

/**
 * Keeps the code before it is mailed, for an address without an account, too: so trying one is the same work, and takes
 * the same time, whether the address is known.
 */
const composeReset = async (
  { commit, accounts, codes, secrets }: Deps,
  { portal, email, codeId, code, expiresAt }: FactsOf<'password-reset-requested'>,
): Promise<Composed | null> => {
  const known = await accounts.byEmail(portal, email);
  const account: Account | null = known && canSignIn(known) ? known : null;
  const kept = codeOf(secrets, { id: codeId, accountId: account?.id ?? nobody, code, expiresAt });
  // News may be told twice: the code of the first time stays, with the attempts that it has seen.
  await commit([codes.add(kept)]);
  return (
    account &&
    toAccount('password-reset-code', account, passwordResetMail(account, mailedCode(code, expiresAt)))
  );
};

const nullIfRefused = (error: unknown): null => {
  if (error instanceof DomainError) return null;
  throw error;
};

const composeInvitation = async (
  deps: Deps,
  { email, organization, token }: FactsOf<'employee-invited'>,
): Promise<Composed | null> => {
  // Null where it was accepted meanwhile, or sent again with another link.
  const invitation = await findInvitation(deps)(token).catch(nullIfRefused);
  const invited = invitation && (await deps.accounts.byId(invitation.accountId));
  if (!invited) return null;
  const { mail, about } = toAccount(
    'employee-invited',
    invited,
    invitationMail({ ...invited, email }, organization, token, deps.publicUrl),
  );
  return { mail, about: { ...about, organization } };
};

const composeNotice = async (
  { accounts, publicUrl }: Deps,
  { accountId }: FactsOf<'password-changed'>,
): Promise<Composed | null> => {
  const account = await accounts.byId(accountId);
  return account && toAccount('password-changed', account, passwordChangedMail(account, publicUrl));
};

/** Puts news into words; null when there is nothing to tell, or not any more. May be done twice. */
const composeAccountMail = (deps: Deps, { kind, facts }: AccountNews): Promise<Composed | null> => {
  switch (kind) {
    case 'registration-code-issued':
      return composeConfirmation(deps, facts);
    case 'password-reset-requested':
      return composeReset(deps, facts);
    case 'employee-invited':
      return composeInvitation(deps, facts);
    case 'password-changed':
      return composeNotice(deps, facts);
    default:
      return kind satisfies never;
  }
};

/** Tells the people whose accounts they are, by mail: what is queued twice is sent once, by the id of the news. */
export const accountMails = (deps: Deps & { readonly mailQueue: MailQueue }): NewsQueue<AccountNews> => ({
  send: async (news) => {
    for (const each of news) {
      const composed = await composeAccountMail(deps, each);
      if (composed) await deps.mailQueue.enqueue(composed.mail, each.id, { ...composed.about, at: each.at });
    }
  },
});
