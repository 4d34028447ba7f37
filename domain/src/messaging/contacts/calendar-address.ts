import { timingSafeEqual } from 'node:crypto';
import { accountId, type AccountId } from '../../ids.ts';
import type { Secrets } from '../../people/codes/secrets.ts';
import { personWith } from '../kinds/person.ts';
import type { ChangeContact } from './change-contact.ts';
import type { KeptContact } from './contact.ts';

type Deps = {
  readonly change: ChangeContact;
  readonly contactOf: (person: ReturnType<typeof personWith>) => Promise<KeptContact>;
  readonly secrets: Pick<Secrets, 'token'>;
};

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const pattern = /^([0-9a-z]{16})\.([\w-]{43})$/;

/**
 * The private address of somebody's calendar: whoever has it sees what they have booked, and nothing else. It is good until
 * another one is made.
 */
export const calendarAddresses = ({ change, contactOf, secrets }: Deps) => {
  /** What stands in the address; null where there is none. */
  const nameOf = async (id: AccountId): Promise<string | null> => {
    const { calendarSecret } = await contactOf(personWith(id));
    return calendarSecret && `${id}.${calendarSecret}`;
  };

  const nameWith = (id: AccountId, { calendarSecret }: KeptContact): string => `${id}.${calendarSecret}`;

  /** Makes one where there is none. */
  const make = async (id: AccountId): Promise<string> => {
    const made = secrets.token();
    return nameWith(
      id,
      await change(personWith(id), (now) =>
        now.calendarSecret === null ? { ...now, calendarSecret: made } : now,
      ),
    );
  };

  /** Makes another one: the one before leads nowhere any more. */
  const renew = async (id: AccountId): Promise<string> => {
    const calendarSecret = secrets.token();
    return nameWith(id, await change(personWith(id), (now) => ({ ...now, calendarSecret })));
  };

  const remove = async (id: AccountId): Promise<void> => {
    await change(personWith(id), (now) =>
      now.calendarSecret === null ? now : { ...now, calendarSecret: null },
    );
  };

  /** Whose calendar has this name; null for any other. */
  const ownerOf = async (name: string): Promise<AccountId | null> => {
    const [, owner = '', secret = ''] = pattern.exec(name) ?? [];
    const id = accountId.safeParse(owner);
    if (!id.success) return null;
    const { calendarSecret } = await contactOf(personWith(id.data));
    return calendarSecret !== null && isSame(calendarSecret, secret) ? id.data : null;
  };

  return { nameOf, make, renew, remove, ownerOf };
};
