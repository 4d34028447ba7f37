import type { Comment, OwnComment } from '../../../data/api.ts';

/** `own`: what became of it, where it is one's own. */
export type ShownComment = Comment & { readonly own: OwnComment['state'] | null };

interface Given {
  /** As far as they were read, the newest first. */
  readonly everybodys: readonly Comment[];
  readonly own: readonly OwnComment[];
  /** Whether everybody's go on behind these. */
  readonly hasMore: boolean;
  readonly gone: ReadonlySet<string>;
}

/**
 * Everybody's and one's own in one list, the newest first, each once. Of one's own those are added that nobody else sees, and what was just
 * written and is not among everybody's yet; what is older comes with its page.
 */
export function shownComments({ everybodys, own, hasMore, gone }: Given): readonly ShownComment[] {
  const stateOf = new Map(own.map(({ id, state }) => [id, state]));
  const known = new Set(everybodys.map(({ id }) => id));
  const readBackTo = hasMore ? (everybodys.at(-1)?.at ?? '') : '';
  const added = own.filter(({ id, at, state }) => !known.has(id) && (state !== 'shown' || at >= readBackTo));
  const all = [...new Map([...everybodys, ...added].map((one) => [one.id, one])).values()];
  return all
    .filter(({ id }) => !gone.has(id))
    .map(({ id, name, text, at }) => ({ id, name, text, at, own: stateOf.get(id) ?? null }))
    .toSorted((one, other) => other.at.localeCompare(one.at));
}
