import type { Write } from '../../commit.ts';
import type { AccountId, EventId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Comment, CommentMode, CommentState } from './comment.ts';

export type CommentStore = {
  readonly modeOf: (eventId: EventId) => Promise<CommentMode>;
  readonly setMode: (eventId: EventId, mode: CommentMode) => Write;
  /** Goes through while an event has this mode, which is not `off`. */
  readonly modeIs: (eventId: EventId, mode: Exclude<CommentMode, 'off'>) => Write<'mode-changed'>;
  /** Puts a new one. `exists`: there is one with its id. `too-many`: its author has as many at the event as there may be. */
  readonly add: (comment: Comment) => readonly Write<'exists' | 'too-many'>[];
  /** Puts another state in place of one that was read. `changed`: it is in another one by now, or is gone. */
  readonly change: (next: Comment, before: CommentState) => Write<'changed'>;
  /** Takes it out for good. `gone`: there is none of this author. */
  readonly remove: (of: Pick<Comment, 'id' | 'eventId' | 'accountId'>) => readonly Write<'gone'>[];
  readonly get: (eventId: EventId, id: string) => Promise<Comment | null>;
  /** Those in one state, the newest first; may be a moment behind. */
  readonly list: (eventId: EventId, state: CommentState, page: PageRequest) => Promise<Page<Comment>>;
  /** All that somebody has at an event, in whatever state, the newest first. */
  readonly ofAuthor: (accountId: AccountId, eventId: EventId) => Promise<readonly Comment[]>;
};
