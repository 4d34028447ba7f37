import { z } from 'zod';
import { type Clock, toInstant } from '../../clock.ts';
import { accountId, type Ids } from '../../ids.ts';
import { newsOf } from '../../news/news.ts';
import { portal } from '../rights/portal.ts';

/** From when on it is worth nothing to whom it is for. Seconds since the epoch. */
const expiresAt = z.int();

/** What happens to somebody's account that they have to hear of. There are codes, links and addresses in it. */
export const accountNews = z.discriminatedUnion('kind', [
  newsOf('registration-code-issued', { registrationId: z.string(), code: z.string(), expiresAt }),
  newsOf('password-reset-requested', {
    portal,
    email: z.string(),
    codeId: z.string(),
    code: z.string(),
    expiresAt,
  }),
  newsOf('employee-invited', {
    email: z.string(),
    organization: z.string(),
    token: z.string(),
    expiresAt,
  }),
  newsOf('password-changed', { accountId, expiresAt }),
]);
export type AccountNews = z.infer<typeof accountNews>;

type WhatHappened<Of extends AccountNews = AccountNews> = Of extends AccountNews
  ? Pick<Of, 'kind' | 'facts'>
  : never;

/** The beginning is what the services' roles go by: they have no hand in what else waits there. */
export const accountNewsId = (own: string): string => `errand#${own}`;

/** @param own by what it is found again; without it, nobody looks for it */
export const newsOfAccount = (
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
  happened: WhatHappened,
  own = ids.next(),
): AccountNews => ({ ...happened, id: accountNewsId(own), version: 1, at: toInstant(clock.now()) });
