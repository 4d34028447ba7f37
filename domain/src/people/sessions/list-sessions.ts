import { z } from 'zod';
import { type Clock, toInstant } from '../../clock.ts';
import type { AccountId } from '../../ids.ts';
import { unseenText } from '../../text.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import { isOver } from './session.ts';
import type { SessionStore } from './session-store.ts';

const ownSession = z
  .object({
    id: z.string(),
    /** In plain words; empty when the browser says nothing of itself. */
    device: z.string(),
    /** Roughly; empty when it is not known. */
    network: z.string(),
    signedInAt: z.string(),
    /** To ten minutes, as long as access is good without being renewed. */
    lastUsedAt: z.string(),
    /** Whether it is the one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });

/** Where somebody is signed in, a page of it, as both portals are told. */
export const ownSessions = z.object({ sessions: z.array(ownSession), nextCursor: z.string().nullable() });
export type OwnSessions = z.infer<typeof ownSessions>;

/** Which page of it. */
export const ownSessionsQuery = z.strictObject({ cursor: unseenText(500).optional() });

/** Which of them. */
export const ownSessionPath = z.strictObject({ sessionId: unseenText(64, 1) });

const pageSize = 20;

type Deps = { readonly accounts: AccountStore; readonly sessions: SessionStore; readonly clock: Clock };

type Question = z.infer<typeof ownSessionsQuery> & {
  /** The session that asks. */
  readonly here?: string | undefined;
};

/** The sessions of an account that are good now, the newest first. */
export const listSessions =
  ({ accounts, sessions, clock }: Deps) =>
  async (id: AccountId, { cursor, here }: Question = {}): Promise<OwnSessions> => {
    const account = await requireAccount(accounts, id);
    const page = await sessions.ofAccount(id, account.sessionsEndedAt ?? '1970', { limit: pageSize, cursor });
    const good = page.items.filter((session) => !isOver(session, account, clock.now()));
    return {
      sessions: good.map(({ id: sessionId, device, network, createdAt, rotatedAt }) => ({
        id: sessionId,
        device,
        network,
        signedInAt: createdAt,
        lastUsedAt: toInstant(rotatedAt),
        current: sessionId === here,
      })),
      nextCursor: page.nextCursor,
    };
  };
