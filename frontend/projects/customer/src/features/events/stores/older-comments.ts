import type { Comment } from '../../../data/api.ts';

export interface Page {
  readonly comments: readonly Comment[];
  readonly nextCursor: string | null;
}

/** What was read behind a first page, as far as it was asked for. */
export interface Older extends Page {
  readonly first: Page | undefined;
}

export const nothingOlder: Older = { first: undefined, comments: [], nextCursor: null };

/** What is known already and goes on where a first page ends; nothing where that does not reach it. */
function knownBehind(page: Page, { first, comments }: Older): readonly Comment[] {
  const ids = new Set(page.comments.map(({ id }) => id));
  const known = [...(first?.comments ?? []), ...comments];
  const last = known.findLastIndex(({ id }) => ids.has(id));
  return last < 0 ? [] : known.slice(last + 1);
}

/** What stands behind another first page: what was read before, where that page still reaches it. */
export function olderBehind(first: Page, before = nothingOlder): Older {
  if (before.first?.nextCursor === first.nextCursor) return before;
  const isKept = first.nextCursor !== null && before.comments.length > 0;
  const comments = isKept ? knownBehind(first, before) : [];
  return { first, comments, nextCursor: comments.length > 0 ? before.nextCursor : first.nextCursor };
}
