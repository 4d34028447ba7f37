import { hash } from 'node:crypto';
import { z } from 'zod';
import { accountId, type AccountId } from '../../ids.ts';
import type { Buyer } from '../../sales/bookings/buyer.ts';

/** Who is told: an account, or an address that has none (a guest, somebody who registers). */
export type Person = `account#${AccountId}` | `address#${string}`;

export const person = z.custom<Person>(
  (value) => typeof value === 'string' && /^(account|address)#/.test(value),
);

export const personWith = (id: AccountId): Person => `account#${id}`;

/** @param email as stored, in lower case */
export const personAt = (email: string): Person => `address#${email}`;

/** Whoever bought at the box office has the tickets in hand, and nobody knows where to write. */
export const personOf = (buyer: Buyer): Person | null => {
  switch (buyer.kind) {
    case 'account':
      return personWith(buyer.accountId);
    case 'guest':
      return personAt(buyer.email);
    case 'box-office':
      return null;
    default:
      return buyer satisfies never;
  }
};

/** Tells a person from others, in names that stand in logs: there may be an address in a person. */
export const markOf = (of: Person): string => hash('sha256', of, 'base64url').slice(0, 16);

/** Whose account it is; null where there is only an address. */
export const accountIn = (of: Person): AccountId | null =>
  of.startsWith('account#') ? accountId.parse(of.slice('account#'.length)) : null;
