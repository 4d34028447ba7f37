import type { SignedComment } from '@parterre/domain/messaging/comments/sign-comments';

/** A comment as everybody sees it: nobody's account is known by it. */
export const describeComment = ({ comment: { id, text, at }, name }: SignedComment) => ({
  id,
  name,
  text,
  at,
});

/** The same for its author, who sees what became of it. */
export const describeOwnComment = (own: SignedComment) => ({
  ...describeComment(own),
  state: own.comment.state,
});
