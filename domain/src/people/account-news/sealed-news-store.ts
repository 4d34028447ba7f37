import { z } from 'zod';
import type { Write } from '../../commit.ts';
import { sealedKind } from '../../news/outbox.ts';
import { type Portal, portal } from '../rights/portal.ts';

/** News as it waits, all of it sealed: who reads the table learns no code, no link and no address. */
export const sealedNews = z.object({
  id: z.string(),
  kind: z.literal(sealedKind),
  /** Whose service wrote it, and alone has the key to it. */
  sender: portal,
  createdAt: z.string(),
  sealed: z.string(),
  /** Seconds since the epoch, as DynamoDB's time to live wants them. */
  expiresAt: z.int(),
});
export type SealedNews = z.infer<typeof sealedNews>;

/** Sealed news that was committed and is not handed over yet. */
export type SealedNewsStore = {
  readonly leave: (news: SealedNews) => Write;
  /** Some that is not to be told any more; may be gone already. */
  readonly remove: (id: string) => Write;
  /** Some of what waits, the oldest first; may still show what was handed over a moment ago. */
  readonly waiting: (sender: Portal) => Promise<readonly SealedNews[]>;
};
