import type { Commit } from '../../commit.ts';
import type { Clock } from '../../clock.ts';
import type { ErrandDesk } from '../errands/errand-desk.ts';
import type { ErrandStore } from '../errands/errand-store.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import { newRegistrationCode, registrationId, registrationNotHere } from './registration.ts';
import type { RegistrationStore } from './registration-store.ts';
import type { Secrets } from '../codes/secrets.ts';
import { spendMail } from '../callers/spend-mail.ts';

type Deps = {
  readonly commit: Commit;
  readonly registrations: RegistrationStore;
  readonly errands: ErrandStore;
  readonly limits: AttemptLimits;
  readonly desk: ErrandDesk;
  readonly secrets: Secrets;
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
  ({ commit, registrations, errands, limits, desk, secrets, clock }: Deps) =>
  async ({ token, address }: Input): Promise<void> => {
    const id = registrationId(secrets, token);
    const nowSeconds = Math.floor(clock.now() / 1000);
    const known = await registrations.find(id, nowSeconds);
    if (!known) throw registrationNotHere();
    await spendMail(limits, { email: known.email, address });
    const { code, stored } = newRegistrationCode({ secrets, clock }, id);
    const what = { what: 'confirm-registration', registrationId: id, code } as const;
    const errand = desk.write(what, stored.codeExpiresAt);
    const result = await commit([registrations.renewCode(id, stored, nowSeconds), errands.leave(errand)]);
    switch (result) {
      case 'saved':
        desk.runSoon(errand);
        return;
      case 'registration-over':
        throw registrationNotHere();
      default:
        return result satisfies never;
    }
  };
