import { z } from 'zod';
import { minutes, toInstant } from '../../clock.ts';
import type { Write } from '../../commit.ts';
import type { Account } from './account.ts';
import { networkOf } from '../callers/network.ts';
import { type Caller, describeDevice } from '../callers/visit.ts';
import { accountId, type AccountId, type OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import { platform } from '../audit/audit-entry.ts';

/** What somebody did about an account of their own, or tried. */
export const accountAction = z.enum([
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'session-ended',
  'signed-out-everywhere',
  'password-changed',
  'password-change-refused',
  'password-reset',
  'password-reset-refused',
]);
export type AccountAction = z.infer<typeof accountAction>;

/** How long, in milliseconds, it is kept: networks and devices are personal data. */
export const trailLifetime = minutes(90 * 24 * 60);

const anHour = minutes(60);

/**
 * What was done, by one account from one network in one hour, and how often: who tries again and again counts up, and
 * cannot write without end.
 */
export const trailEntry = z.object({
  /** The file in which it stands, as audit entries do under their organization. */
  organizationId: z.string(),
  /** The hour, and what makes it the only one of it. */
  at: z.string(),
  action: accountAction,
  /** The address of the account. */
  target: z.string(),
  byId: accountId,
  byName: z.string(),
  network: z.string(),
  device: z.string(),
  count: z.int(),
  lastAt: z.string(),
  /** Seconds since the epoch, as DynamoDB's time to live wants them. */
  expiresAt: z.int(),
});
export type TrailEntry = z.infer<typeof trailEntry>;

/** Employees' in one file per organization, so that an admin reads along; of customers, each has one. */
export type TrailFile = { readonly employeesOf: OrganizationId | null } | { readonly customer: AccountId };

export const trailFileName = (file: TrailFile): string =>
  'customer' in file ? `account#${file.customer}` : `accounts#${file.employeesOf ?? platform}`;

const fileOf = (account: Account): TrailFile =>
  account.portal === 'customer' ? { customer: account.id } : { employeesOf: account.organizationId ?? null };

/** One act, ready to be counted. */
export type Act = Omit<TrailEntry, 'count'>;

/** @param now in milliseconds since the epoch */
export const actOf = (account: Account, action: AccountAction, caller: Caller, now: number): Act => {
  const hour = toInstant(Math.floor(now / anHour) * anHour);
  const network = networkOf(caller.address);
  return {
    organizationId: trailFileName(fileOf(account)),
    at: `${hour}#${account.id}#${action}#${network}`,
    action,
    target: account.email,
    byId: account.id,
    byName: account.name,
    network,
    device: describeDevice(caller.userAgent),
    lastAt: toInstant(now),
    expiresAt: Math.floor((now + trailLifetime) / 1000),
  };
};

export type AccountTrail = {
  /** Counts what was done, in the commit that does it. */
  readonly count: (act: Act) => Write;
  /** Counts what was refused, with which nothing is committed. */
  readonly note: (act: Act) => Promise<void>;
  readonly list: (file: TrailFile, page: PageRequest) => Promise<Page<TrailEntry>>;
};
