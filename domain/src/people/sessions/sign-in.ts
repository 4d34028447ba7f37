import { type AccountTrail, actOf } from '../accounts/account-trail.ts';
import type { Clock } from '../../clock.ts';
import type { Place } from '../../costly/line.ts';
import { DomainError } from '../../domain-error.ts';
import { spendAll } from '../../limits/spend-all.ts';
import type { Portal } from '../rights/portal.ts';
import { canSignIn } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { type AttemptLimits, type Counted, counted } from '../../limits/attempt-limits.ts';
import type { Background } from '../../background.ts';
import { readDevice } from './device.ts';
import { networkOf } from '../callers/network.ts';
import type { Passwords } from '../passwords/passwords.ts';
import type { Secrets } from '../codes/secrets.ts';
import type { StartedSession, StartSession } from './start-session.ts';
import type { Caller } from '../callers/visit.ts';
import { say } from '../words/say.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly limits: AttemptLimits;
  readonly secrets: Secrets;
  readonly startSession: StartSession;
  readonly trail: AccountTrail;
  readonly background: Background;
  readonly clock: Clock;
};

type Input = Caller & {
  readonly portal: Portal;
  readonly email: string;
  readonly password: string;
  /** What `trustDevice` gave to this browser. */
  readonly device?: string | null;
};

const wrongCredentials = () =>
  new DomainError(
    'wrong-credentials',
    say((words) => words.wrongCredentials),
  );

/**
 * What an attempt counts for, the narrowest first. A device that was here before counts for itself alone: strangers cannot use up
 * what it has.
 */
const countsOf = ({ portal, email, address }: Input, known: string | null): readonly Counted[] => {
  if (known) return [{ attempt: 'sign-in-from-device', key: known }];
  const [account, network] = [`${portal}#${email}`, networkOf(address)];
  return [
    { attempt: 'sign-in', key: `${account}#${network}` },
    { attempt: 'sign-in-to-account', key: account },
    { attempt: 'sign-in-from-address', key: network },
  ];
};

/** Who was here before goes first; of strangers, networks take turns. */
const placeOf = ({ address }: Input, known: string | null): Place =>
  known ? { share: known, first: true } : { share: networkOf(address) };

/** Many people share an address, and an account's strangers are not forgiven for its owner's success. */
const isShared = ({ attempt }: Counted): boolean =>
  attempt === 'sign-in-from-address' || attempt === 'sign-in-to-account';

/** Signs in by password. An unknown address and a wrong password give the same answer in the same time. */
export const signIn =
  ({ accounts, passwords, limits, secrets, startSession, trail, background, clock }: Deps) =>
  async (input: Input): Promise<StartedSession> => {
    const { portal, email, device } = input;
    const known = device ? readDevice(secrets, portal, email, device) : null;
    const counts = countsOf(input, known);
    await spendAll(limits, counts);
    // A new password that is set while this one is compared ends the session that comes of it.
    const begunAt = clock.now();
    const account = await accounts.byEmail(portal, email);
    const matches = await counted(limits, counts, () =>
      passwords.matches(input.password, account?.passwordHash ?? null, placeOf(input, known)),
    );
    if (!account || !matches || !canSignIn(account)) {
      // Not waited for: the time of an answer does not tell whether there is an account.
      if (account) background.run(() => trail.note(actOf(account, 'sign-in-refused', input, clock.now())));
      throw wrongCredentials();
    }
    for (const count of counts)
      await (isShared(count) ? limits.giveBack : limits.forgive)(count.attempt, count.key);
    return startSession(account, input, begunAt);
  };
