import { z } from 'zod';
import { fromInstant } from '../../clock.ts';
import { accountId, organizationId } from '../../ids.ts';
import { role } from '../rights/role.ts';
import { storedLanguage } from '../../words/languages.ts';

const common = {
  id: accountId,
  email: z.string(),
  name: z.string(),
  /** What they are written to in. */
  language: storedLanguage,
  /** Null until the person has chosen a password. */
  passwordHash: z.string().nullable(),
  createdAt: z.string(),
  /** Sessions begun up to this instant are over. */
  sessionsEndedAt: z.string().nullable(),
};

/** Exists once its address is confirmed; before that it is a registration. */
export const customer = z.object({ ...common, portal: z.literal('customer') });
export type Customer = z.infer<typeof customer>;

export const employee = z.object({
  ...common,
  portal: z.literal('employee'),
  role,
  /** Absent for admins, who act for every organization. */
  organizationId: organizationId.optional(),
  state: z.enum(['invited', 'active', 'deactivated']),
  /** Somebody else set the password: nothing else is possible until it is changed. */
  mustChangePassword: z.boolean(),
});
export type Employee = z.infer<typeof employee>;

export const account = z.discriminatedUnion('portal', [customer, employee]);
export type Account = z.infer<typeof account>;

/** What people change of their own account. */
export type AccountChanges = Partial<Pick<Account, 'name' | 'language'>>;

/** Whether somebody ended every session that was begun at `moment` (milliseconds). */
export const isSignedOut = ({ sessionsEndedAt }: Account, moment: number): boolean =>
  sessionsEndedAt !== null && moment < fromInstant(sessionsEndedAt);

/** Whether the account may have sessions at all. */
export const canSignIn = (account: Account): boolean =>
  account.portal === 'customer' || account.state === 'active';
