import type { AccountNames } from '../../people/accounts/account-names.ts';
import { shownName } from '../../people/accounts/shown-name.ts';
import type { Comment } from './comment.ts';

/** A comment, and its author's name as others see it; null where the account is gone, or has no name that may be shown. */
export type SignedComment = { readonly comment: Comment; readonly name: string | null };

/** Names are read as they are by now: who is renamed is renamed everywhere, and who is gone leaves none behind. */
export const signing = (namesOf: AccountNames) => {
  const signAll = async (comments: readonly Comment[]): Promise<SignedComment[]> => {
    if (comments.length === 0) return [];
    const names = await namesOf(comments.map(({ accountId }) => accountId));
    return comments.map((comment) => ({ comment, name: shownName(names.get(comment.accountId) ?? '') }));
  };
  const signOne = async (comment: Comment): Promise<SignedComment> => {
    const [one = { comment, name: null }] = await signAll([comment]);
    return one;
  };
  return { signAll, signOne };
};
