import type { Commit } from '../../commit.ts';
import type { Clock } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import { newsOfAccount } from '../account-news/account-news.ts';
import type { Telling } from '../account-news/tell-accounts.ts';
import { spendAll } from '../../limits/spend-all.ts';
import { type AttemptLimits, counted } from '../../limits/attempt-limits.ts';
import { networkOf } from '../callers/network.ts';
import type { Passwords } from '../passwords/passwords.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import { newRegistrationCode, registrationId, registrationLifetime } from './registration.ts';
import type { RegistrationStore } from './registration-store.ts';
import type { Secrets } from '../codes/secrets.ts';
import { secondsFrom } from '../sessions/session.ts';
import { mailCounts } from '../callers/spend-mail.ts';
import { type Language, usualLanguage } from '../../words/languages.ts';

type Deps = Telling & {
  readonly commit: Commit;
  readonly registrations: RegistrationStore;
  readonly passwords: Passwords;
  readonly limits: AttemptLimits;
  readonly secrets: Secrets;
  readonly ids: Ids;
  readonly clock: Clock;
};

type Input = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly address: string;
  /** What they speak, as far as anybody knows. */
  readonly language?: Language;
};

/**
 * Begins a registration, and gives the token without which its code is worth nothing. Whoever asks learns nothing: all
 * the same happens for a known address, and the mail says that it was known.
 */
export const registerAccount =
  ({ commit, registrations, passwords, limits, outbox, dispatcher, secrets, ids, clock }: Deps) =>
  async ({ language = usualLanguage, ...input }: Input): Promise<{ readonly token: string }> => {
    const { email, password, name, address } = input;
    refuseWeakPassword(password, { email, name });
    const network = networkOf(address);
    const counts = [
      ...mailCounts({ email, address }),
      { attempt: 'registration-from-address', key: network },
    ] as const;
    await spendAll(limits, counts);
    const passwordHash = await counted(limits, counts, () => passwords.hash(password, { share: network }));
    const token = secrets.token();
    const id = registrationId(secrets, token);
    const { code, stored } = newRegistrationCode({ secrets, clock }, id);
    const expiresAt = secondsFrom(clock.now(), registrationLifetime);
    const registration = { id, email, name, language, passwordHash, ...stored, expiresAt };
    const facts = { registrationId: id, code, expiresAt: stored.codeExpiresAt };
    const news = newsOfAccount({ ids, clock }, { kind: 'registration-code-issued', facts });
    await commit([registrations.add(registration), outbox.leave(news)]);
    dispatcher.dispatch([news]);
    return { token };
  };
