import { z } from 'zod';
import { type Clock, toInstant } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { AccountId } from '../ids.ts';
import type { Page } from '../page.ts';
import type { AccountStore } from './account-store.ts';
import { isOver } from './session.ts';
import type { SessionStore } from './session-store.ts';

/** Where somebody is signed in. */
export const ownSession = z.object({
  id: z.string(),
  /** In plain words; empty when the browser says nothing of itself. */
  device: z.string(),
  /** Roughly; empty when it is not known. */
  network: z.string(),
  signedInAt: z.string(),
  /** To ten minutes, as long as access is good without being renewed. */
  lastUsedAt: z.string(),
});
export type OwnSession = z.infer<typeof ownSession>;

const pageSize = 20;

type Deps = { readonly accounts: AccountStore; readonly sessions: SessionStore; readonly clock: Clock };

/** The sessions of an account that are good now, the newest first. */
export const listSessions =
  ({ accounts, sessions, clock }: Deps) =>
  async (id: AccountId, cursor?: string): Promise<Page<OwnSession>> => {
    const account = await accounts.byId(id);
    if (!account) throw new DomainError('not-found', 'This account does not exist.');
    const page = await sessions.ofAccount(id, account.sessionsEndedAt ?? '1970', { limit: pageSize, cursor });
    const items = page.items
      .filter((session) => !isOver(session, account, clock.now()))
      .map(({ id: sessionId, device, network, createdAt, rotatedAt }) => ({
        id: sessionId,
        device,
        network,
        signedInAt: createdAt,
        lastUsedAt: toInstant(rotatedAt),
      }));
    return { items, nextCursor: page.nextCursor };
  };
