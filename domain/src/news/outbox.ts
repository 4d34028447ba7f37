import type { Write } from '../commit.ts';
import type { News } from './news.ts';

/** What tells news that its writer has sealed, and hands over itself, from the rest, among which it waits. */
export const sealedKind = 'account-errand';

/** News that only another release can read: a newer one, that runs beside this one while it is brought out. */
export type UnknownNews = Pick<News, 'id' | 'kind' | 'at'>;

/** Some of what waits, when it is a lot. */
export type Waiting<Known extends News> = {
  readonly news: readonly Known[];
  readonly unknown: readonly UnknownNews[];
};

/** News that was committed and is not handed over yet. */
export type Outbox<Known extends News> = {
  /** Leaves news in the commit that it tells of. */
  readonly leave: (news: Known) => Write;
  readonly waiting: () => Promise<Waiting<Known>>;
  readonly remove: (news: readonly Pick<News, 'id'>[]) => Promise<void>;
};

/** Where news goes; accepted means safe. May deliver twice. */
export type NewsQueue<Known extends News> = { readonly send: (news: readonly Known[]) => Promise<void> };
