import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import { DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import type { PageRequest } from '../../page.ts';
import type { Employee } from '../../people/accounts/account.ts';
import type { AccountNames } from '../../people/accounts/account-names.ts';
import type { Auditing } from '../../people/audit/auditing.ts';
import type { Event } from '../../programme/events/event.ts';
import { say } from '../words/messaging-words.ts';
import type { Comment, CommentMode, CommentState } from './comment.ts';
import type { CommentStore } from './comment-store.ts';
import { type SignedComment, signing } from './sign-comments.ts';
import { unknownComment } from './unknown-comment.ts';

export type ModerateDeps = Auditing & {
  readonly commit: Commit;
  readonly comments: Pick<CommentStore, 'modeOf' | 'setMode' | 'list' | 'get' | 'change'>;
  /** @throws DomainError `not-found` for an event of others */
  readonly requireEvent: (actor: Employee, id: EventId) => Promise<Event>;
  readonly namesOf: AccountNames;
  readonly clock: Clock;
};

/** What an organizer wants of a comment: everybody to see it, or nobody, for a reason. */
export type Verdict = { readonly state: 'shown' } | { readonly state: 'hidden'; readonly why: string };

const judged = (before: Comment, verdict: Verdict, by: Employee, at: string): Comment => ({
  ...before,
  state: verdict.state,
  hidden: verdict.state === 'hidden' ? { by: by.name, at, why: verdict.why } : undefined,
});

/** How organizers look after comments; each throws DomainError `not-found` for an event of others. */
export const moderation = (deps: ModerateDeps) => {
  const { commit, comments, requireEvent, audits, audit, clock } = deps;
  const { signAll, signOne } = signing(deps.namesOf);

  return {
    /** Those in one state, the newest first, and how they are switched. */
    listComments: async (actor: Employee, eventId: EventId, state: CommentState, page: PageRequest) => {
      await requireEvent(actor, eventId);
      const [mode, { items, nextCursor }] = await Promise.all([
        comments.modeOf(eventId),
        comments.list(eventId, state, page),
      ]);
      return { mode, items: await signAll(items), nextCursor };
    },

    /** What is there stays: off, nobody sees it. */
    switchComments: async (actor: Employee, eventId: EventId, mode: CommentMode): Promise<void> => {
      const { organizationId, title } = await requireEvent(actor, eventId);
      if ((await comments.modeOf(eventId)) === mode) return;
      await commit([
        comments.setMode(eventId, mode),
        audits.note(audit(actor, organizationId, `comments-${mode}`, title)),
      ]);
    },

    /**
     * Shows a comment to everybody, or hides it. Said twice it is done once.
     * @throws DomainError `not-found` once its author has deleted it, `changed-meanwhile`
     */
    judgeComment: async (
      actor: Employee,
      { eventId, id }: Pick<Comment, 'eventId' | 'id'>,
      verdict: Verdict,
    ): Promise<SignedComment> => {
      const { organizationId, title } = await requireEvent(actor, eventId);
      const before = await comments.get(eventId, id);
      if (!before) throw unknownComment();
      const next = judged(before, verdict, actor, toInstant(clock.now()));
      if (before.state === next.state) return signOne(before);
      const noted = audit(actor, organizationId, `comment-${next.state}`, title);
      const saved = await commit([comments.change(next, before.state), audits.note(noted)]);
      if (saved === 'saved') return signOne(next);
      throw new DomainError(
        'changed-meanwhile',
        say(({ comment }) => comment.changed),
      );
    },
  };
};
