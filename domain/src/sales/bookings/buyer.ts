import { hash } from 'node:crypto';
import { z } from 'zod';
import { accountId, type AccountId, encodeId } from '../../ids.ts';
import { email } from '../../people/accounts/email-address.ts';
import { storedLanguage } from '../../words/languages.ts';

/**
 * Who a booking belongs to: a customer's account; a guest, who has none and is told by e-mail; or whoever stands at the
 * box office, where an employee sells to them; each `sale` is somebody else's.
 */
export const buyer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account'), accountId }),
  z.object({ kind: z.literal('guest'), email, name: z.string(), language: storedLanguage }),
  z.object({ kind: z.literal('box-office'), employeeId: accountId, sale: z.string() }),
]);
export type Buyer = z.infer<typeof buyer>;

/** Where a booking was made: in the customer portal, at the counter, or in a page of somebody else's. */
export const origin = z.enum(['portal', 'counter', 'widget']);
export type Origin = z.infer<typeof origin>;

export const withAccount = (id: AccountId): Buyer => ({ kind: 'account', accountId: id });

export const accountOf = (of: Buyer): AccountId | undefined =>
  of.kind === 'account' ? of.accountId : undefined;

const mark = (text: string): string => encodeId(hash('sha256', text, 'buffer'));

/**
 * By what a buyer is known: what one may have open, and how much of an event, is counted by it. A guest is one by the
 * address, however often they come. Their key is a hash of it: who has the address can tell that it is theirs.
 */
export const buyerKey = (of: Buyer): string => {
  switch (of.kind) {
    case 'account':
      return of.accountId;
    case 'guest':
      return `guest-${mark(of.email)}`;
    case 'box-office':
      return `box-office-${of.employeeId}-${of.sale}`;
    default:
      return of satisfies never;
  }
};
