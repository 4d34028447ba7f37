import { z } from 'zod';
import { type Clock, fromInstant, minutes, seconds, toInstant } from '../../clock.ts';
import { accountId } from '../../ids.ts';
import { type Portal, portal } from '../rights/portal.ts';
import { type Account, canSignIn, isSignedOut } from '../accounts/account.ts';
import type { Secrets } from '../codes/secrets.ts';

/** A family of refresh tokens: each is good for one use, which makes the next. */
export const session = z.object({
  id: z.string(),
  accountId,
  portal,
  digest: z.string(),
  /** The token before, and when it was used, in milliseconds since the epoch. */
  previousDigest: z.string().nullable(),
  rotatedAt: z.int(),
  createdAt: z.string(),
  /** In plain words, and roughly; of the last use. */
  device: z.string().default(''),
  network: z.string().default(''),
  /** Seconds since the epoch, as DynamoDB's time to live wants them. */
  expiresAt: z.int(),
});
export type Session = z.infer<typeof session>;

/** How long somebody may stay away, in milliseconds, before they have to sign in again. */
const lifetimes: Record<Portal, number> = { customer: minutes(30 * 24 * 60), employee: minutes(12 * 60) };

export const lifetimeOf = (portal: Portal): number => lifetimes[portal];

/** How long, in milliseconds, a session lasts at most, however often it is used: then they sign in again. */
const longest: Record<Portal, number> = { customer: minutes(90 * 24 * 60), employee: minutes(7 * 24 * 60) };

/** Sessions begun up to this instant are too old to be renewed. */
export const oldestSession = (portal: Portal, now: number): string => toInstant(now - longest[portal]);

/** When a session ends unless it is renewed, in seconds since the epoch. */
export const endOf = (portal: Portal, begunAt: number, now: number): number =>
  secondsFrom(0, Math.min(now + lifetimes[portal], begunAt + longest[portal]));

/** Two tabs that refresh at once send the same token; within this time that is no theft. */
const tolerance = seconds(10);

/** What the browser keeps: the family and the secret of its newest token. */
export const refreshTokenText = (sessionId: string, secret: string): string => `${sessionId}.${secret}`;

export const readRefreshToken = (text: string): { sessionId: string; secret: string } | null => {
  const [sessionId, secret, ...rest] = text.split('.');
  return sessionId && secret && rest.length === 0 ? { sessionId, secret } : null;
};

export const secondsFrom = (now: number, duration: number): number => Math.floor((now + duration) / 1000);

export type RefreshVerdict = 'rotate' | 'tolerate' | 'stolen';

/** What a presented token means for its family. A token used twice, long apart, is in two hands. */
export const judgeRefresh = (
  { digest, previousDigest, rotatedAt }: Session,
  presented: string,
  now: number,
): RefreshVerdict => {
  if (presented === digest) return 'rotate';
  return presented === previousDigest && now - rotatedAt <= tolerance ? 'tolerate' : 'stolen';
};

export const isOver = ({ createdAt, expiresAt, portal }: Session, account: Account, now: number): boolean =>
  expiresAt * 1000 <= now ||
  createdAt <= oldestSession(portal, now) ||
  !canSignIn(account) ||
  isSignedOut(account, fromInstant(createdAt));

export type SessionTools = { readonly secrets: Secrets; readonly clock: Clock };
