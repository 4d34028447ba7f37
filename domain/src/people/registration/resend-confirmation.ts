import type { Commit } from '../../commit.ts';
import type { Clock } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import { newsOfAccount } from '../account-news/account-news.ts';
import type { Telling } from '../account-news/tell-accounts.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import { newRegistrationCode, registrationId, registrationNotHere } from './registration.ts';
import type { RegistrationStore } from './registration-store.ts';
import type { Secrets } from '../codes/secrets.ts';
import { spendMail } from '../callers/spend-mail.ts';

type Deps = Telling & {
  readonly commit: Commit;
  readonly registrations: RegistrationStore;
  readonly limits: AttemptLimits;
  readonly secrets: Secrets;
  readonly ids: Ids;
  readonly clock: Clock;
};

type Input = {
  readonly token: string;
  /** Where on the network they are. */
  readonly address: string;
};

/**
 * Sends another code for the registration of this token. The earlier one is good no more.
 * @throws DomainError `registration-not-here` or `too-many-attempts`
 */
export const resendConfirmation =
  ({ commit, registrations, limits, outbox, dispatcher, secrets, ids, clock }: Deps) =>
  async ({ token, address }: Input): Promise<void> => {
    const id = registrationId(secrets, token);
    const nowSeconds = Math.floor(clock.now() / 1000);
    const known = await registrations.find(id, nowSeconds);
    if (!known) throw registrationNotHere();
    await spendMail(limits, { email: known.email, address });
    const { code, stored } = newRegistrationCode({ secrets, clock }, id);
    const facts = { registrationId: id, code, expiresAt: stored.codeExpiresAt };
    const news = newsOfAccount({ ids, clock }, { kind: 'registration-code-issued', facts });
    const result = await commit([registrations.renewCode(id, stored, nowSeconds), outbox.leave(news)]);
    switch (result) {
      case 'saved':
        dispatcher.dispatch([news]);
        return;
      case 'registration-over':
        throw registrationNotHere();
      default:
        return result satisfies never;
    }
  };
