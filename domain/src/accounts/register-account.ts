import { type Clock, toInstant } from '../clock.ts';
import { accountId, type Ids } from '../ids.ts';
import { alreadyRegisteredMail } from '../mail/account-mails.ts';
import type { Notifications } from '../mail/notifications.ts';
import type { Customer } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { Background } from './background.ts';
import type { Passwords } from './passwords.ts';
import type { SendConfirmation } from './send-confirmation.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly limits: AttemptLimits;
  readonly sendConfirmation: SendConfirmation;
  readonly notifications: Notifications;
  readonly background: Background;
  readonly publicUrl: string;
  readonly ids: Ids;
  readonly clock: Clock;
};

type Input = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly address: string;
};

/** Registers a customer. Whoever asks learns nothing: the mail says whether the address was known. */
export const registerAccount = (deps: Deps) => {
  const { accounts, passwords, limits, sendConfirmation, notifications, background, publicUrl } = deps;

  const newCustomer = ({ email, name }: Input, passwordHash: string): Customer => ({
    id: accountId.parse(deps.ids.next()),
    portal: 'customer',
    email,
    name,
    passwordHash,
    confirmed: false,
    createdAt: toInstant(deps.clock.now()),
    sessionsEndedAt: null,
  });

  return async (input: Input): Promise<void> => {
    await limits.spend('registration-from-address', input.address);
    await limits.spend('mail', input.email);
    const passwordHash = await passwords.hash(input.password);
    const customer = newCustomer(input, passwordHash);
    const known = await accounts.addUnlessKnown(customer);
    background.run(async () => {
      if (known?.portal === 'customer' && known.confirmed)
        return notifications.enqueue(alreadyRegisteredMail(known, publicUrl));
      if (known) await accounts.replaceUnconfirmed(known.id, { name: input.name, passwordHash });
      await sendConfirmation(known ?? customer);
    });
  };
};
