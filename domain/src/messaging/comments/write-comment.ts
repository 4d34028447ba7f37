import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { AccountId, EventId } from '../../ids.ts';
import type { Turns } from '../../limits/turn.ts';
import type { AccountNames } from '../../people/accounts/account-names.ts';
import type { SalesPlans } from '../../programme/publishing/sales-plan.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import { requirePlan } from '../../sales/selling/selling.ts';
import { say } from '../words/messaging-words.ts';
import { type Comment, commentIdFor, mostComments } from './comment.ts';
import type { CommentStore } from './comment-store.ts';
import { type SignedComment, signing } from './sign-comments.ts';
import { ticketOf } from './ticket-of.ts';
import { unknownComment } from './unknown-comment.ts';

export type WriteCommentDeps = {
  readonly commit: Commit;
  readonly comments: Pick<CommentStore, 'modeOf' | 'modeIs' | 'get' | 'add' | 'remove'>;
  readonly bookings: Pick<BookingStore, 'atEvent' | 'getAll' | 'unchanged'>;
  readonly namesOf: AccountNames;
  readonly plans: SalesPlans;
  /** Of comments, and of everything else that is asked here. */
  readonly turns: Turns;
  readonly looks: Turns;
  readonly clock: Clock;
};

export type WantedComment = {
  readonly eventId: EventId;
  readonly text: string;
  readonly idempotencyKey: string;
};

/** A booking changes when its money does, and the switch when an organizer says so: seldom twice in a moment. */
const mostAttempts = 4;

/** @throws DomainError `idempotency-key-reused` where the earlier request had other words */
const replay = (existing: Comment, { text }: WantedComment): Comment => {
  if (existing.text === text) return existing;
  throw new DomainError(
    'idempotency-key-reused',
    say(({ comment }) => comment.keyReused),
    atFault(
      'Idempotency-Key',
      say(({ comment }) => comment.field.keyReused),
    ),
  );
};

/** @throws DomainError `comments-off`, or `not-allowed` for who has no ticket */
const attempt = async (deps: WriteCommentDeps, accountId: AccountId, id: string, wanted: WantedComment) => {
  const { commit, comments, bookings, clock } = deps;
  const { eventId, text } = wanted;
  const [mode, booking] = await Promise.all([comments.modeOf(eventId), ticketOf(deps, accountId, eventId)]);
  if (mode === 'off')
    throw new DomainError(
      'comments-off',
      say(({ comment }) => comment.off),
    );
  if (!booking)
    throw new DomainError(
      'not-allowed',
      say(({ comment }) => comment.holdersOnly),
    );
  const state = mode === 'at-once' ? 'shown' : 'waiting';
  const comment: Comment = { id, eventId, accountId, text, at: toInstant(clock.now()), state };
  const saved = await commit([
    ...comments.add(comment),
    comments.modeIs(eventId, mode),
    bookings.unchanged(booking),
  ]);
  return { saved, comment };
};

/**
 * Writes a comment on the page of an event that its author has a ticket for. The ticket, the switch and the count are conditions of the
 * very write; asked again with the same key it is the same comment.
 * @throws DomainError `not-found` for an event that has no page, `comments-off`, `not-allowed` without a ticket, `too-many-comments`,
 * `too-many-attempts`, `idempotency-key-reused`, or `changed-meanwhile` where the booking changes all the time
 */
export const writeComment = (deps: WriteCommentDeps) => {
  const { comments, turns, looks } = deps;
  const { signOne } = signing(deps.namesOf);
  return async (accountId: AccountId, wanted: WantedComment): Promise<SignedComment> => {
    const { eventId } = wanted;
    looks.use(accountId);
    await requirePlan(deps.plans, eventId);
    const id = commentIdFor({ accountId, ...wanted });
    const before = await comments.get(eventId, id);
    if (before) return signOne(replay(before, wanted));
    turns.use(accountId);
    for (let n = 1; n <= mostAttempts; n++) {
      const { saved, comment } = await attempt(deps, accountId, id, wanted);
      switch (saved) {
        case 'saved':
          return signOne(comment);
        case 'exists': {
          const existing = await comments.get(eventId, id);
          if (existing) return signOne(replay(existing, wanted));
          break;
        }
        case 'too-many':
          throw new DomainError(
            'too-many-comments',
            say((words) => words.comment.tooMany({ most: mostComments })),
          );
        case 'mode-changed':
        case 'conflict':
          break;
        default:
          saved satisfies never;
      }
    }
    throw new DomainError(
      'changed-meanwhile',
      say((words) => words.comment.busy),
    );
  };
};

/** Takes a comment out for good, as its author wishes. @throws DomainError `not-found`, also for somebody else's */
export const deleteComment =
  ({ commit, comments, looks }: Pick<WriteCommentDeps, 'commit' | 'comments' | 'looks'>) =>
  async (accountId: AccountId, eventId: EventId, id: string): Promise<void> => {
    looks.use(accountId);
    const removed = await commit(comments.remove({ accountId, eventId, id }));
    if (removed === 'gone') throw unknownComment();
  };
