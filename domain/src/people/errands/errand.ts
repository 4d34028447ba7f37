import { z } from 'zod';
import { portal } from '../rights/portal.ts';
import { accountId } from '../../ids.ts';
import { errandKind } from '../../news/outbox.ts';

/**
 * A mail that is due about somebody's account, and what it is made of. An errand is written in the commit that makes it
 * due, so that it is never forgotten; the service that wrote it runs it.
 */
export const errand = z.discriminatedUnion('what', [
  z.object({ what: z.literal('confirm-registration'), registrationId: z.string(), code: z.string() }),
  z.object({
    what: z.literal('reset-password'),
    portal,
    email: z.string(),
    codeId: z.string(),
    code: z.string(),
    /** Seconds since the epoch. */
    expiresAt: z.int(),
  }),
  z.object({ what: z.literal('invite'), email: z.string(), organization: z.string(), token: z.string() }),
  z.object({ what: z.literal('tell-of-new-password'), accountId }),
]);
export type Errand = z.infer<typeof errand>;

/** An errand as it waits. Codes, links and addresses are sealed: who reads the table learns none of them. */
export const storedErrand = z.object({
  id: z.string(),
  kind: z.literal(errandKind),
  /** Whose service wrote it, and alone has the key to it. */
  sender: portal,
  createdAt: z.string(),
  sealed: z.string(),
  /** Seconds since the epoch, as DynamoDB's time to live wants them: from then on the mail is worth nothing. */
  expiresAt: z.int(),
});
export type StoredErrand = z.infer<typeof storedErrand>;

/** The beginning is what the services' roles go by: they have no hand in other news. */
export const errandId = (own: string): string => `errand#${own}`;
