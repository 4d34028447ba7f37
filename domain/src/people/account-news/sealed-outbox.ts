import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Commit, Write } from '../../commit.ts';
import type { Outbox } from '../../news/outbox.ts';
import { sealedKind } from '../../news/outbox.ts';
import type { Secrets } from '../codes/secrets.ts';
import type { Portal } from '../rights/portal.ts';
import { type AccountNews, accountNews } from './account-news.ts';
import { earlierAccountNews, earlierWord } from './earlier-account-news.ts';
import type { SealedNews, SealedNewsStore } from './sealed-news-store.ts';

export type AccountOutbox = Outbox<AccountNews> & {
  /** Takes back news that is overtaken, in the commit that overtakes it; it may be gone already. */
  readonly withdraw: (id: string) => Write;
};

type Deps = {
  readonly commit: Commit;
  readonly sealedNews: SealedNewsStore;
  readonly secrets: Secrets;
  readonly portal: Portal;
  readonly clock: Clock;
};

const seal = ({ secrets, portal }: Pick<Deps, 'secrets' | 'portal'>, news: AccountNews): SealedNews => ({
  id: news.id,
  kind: sealedKind,
  sender: portal,
  createdAt: news.at,
  // With what the release before looks for, so that it reads this, too.
  sealed: secrets.seal(JSON.stringify({ ...news.facts, what: earlierWord[news.kind], ...news }), news.id),
  expiresAt: news.facts.expiresAt,
});

const sealedObject = z.looseObject({ version: z.unknown().optional() });

/** Null for what only another release, or who has another key, can read. */
const unseal = (secrets: Secrets, { id, createdAt, expiresAt, sealed }: SealedNews): AccountNews | null => {
  const text = secrets.unseal(sealed, id);
  if (text === null) return null;
  const { data: written } = sealedObject.safeParse(JSON.parse(text));
  if (!written) return null;
  // The release before wrote no version.
  const contents = written.version === undefined ? earlierAccountNews : accountNews;
  return contents.safeParse({ id, createdAt, expiresAt, ...written }).data ?? null;
};

/**
 * News of accounts, sealed while it waits, and handed over by the service that wrote it: nobody else has the key. What is
 * worth nothing any more is cleared away.
 */
export const sealedOutbox = ({ commit, sealedNews, secrets, portal, clock }: Deps): AccountOutbox => ({
  leave: (news) => sealedNews.leave(seal({ secrets, portal }, news)),
  withdraw: (id) => sealedNews.remove(id),
  waiting: async () => {
    const found = await sealedNews.waiting(portal);
    const isOver = ({ expiresAt }: SealedNews) => expiresAt * 1000 <= clock.now();
    // What is left is cleared away the next time, or by the table's time to live.
    await Promise.allSettled(found.filter(isOver).map(({ id }) => commit([sealedNews.remove(id)])));
    const read = found
      .filter((one) => !isOver(one))
      .map((sealed) => ({ sealed, news: unseal(secrets, sealed) }));
    return {
      news: read.flatMap(({ news }) => news ?? []),
      unknown: read
        .filter(({ news }) => news === null)
        .map(({ sealed: { id, kind, createdAt: at } }) => ({ id, kind, at })),
    };
  },
  remove: async (news) => {
    for (const { id } of news) await commit([sealedNews.remove(id)]);
  },
});
