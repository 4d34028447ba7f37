import { computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import type { CommentMode, CommentState, ModeratedComment } from '../../../data/api.ts';
import { cursorList } from '../../../data/cursor-list.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';

/** What an organizer wants of a comment. */
export type Verdict = { readonly state: 'shown' } | { readonly state: 'hidden'; readonly why: string };

/** How far a list may be behind what was done, in milliseconds. */
const listLag = 5000;

/** What people wrote on the page of an event, those in one state at a time, and how that is switched. Made where things are injected. */
export function eventComments(eventId: Signal<string | undefined>) {
  const api = inject(EmployeeApi);
  const clock = inject(Clock);
  const mode = signal<CommentMode | undefined>(undefined);
  const state = signal<CommentState>('waiting');
  /** What was judged here, and which list it is in since then, whatever was asked before that, or soon after. */
  const judged = signal<ReadonlyMap<string, { readonly state: CommentState; readonly until: number }>>(
    new Map(),
  );
  const asked = computed(() => {
    const id = eventId();
    return id === undefined ? undefined : { id, state: state() };
  });
  const list = cursorList({
    of: asked,
    page: async (of, { cursor, inBackground }) => {
      const sent = { path: { eventId: of.id }, query: { state: of.state, cursor }, inBackground };
      const askedAt = clock.deviceTime();
      const answer = await api.get('api/events/{eventId}/comments', sent);
      if (asked() === of) mode.set(answer.mode);
      return { ...answer, askedAt };
    },
    items: ({ comments, askedAt }) => comments.map((comment) => ({ comment, askedAt })),
  });
  const comments = computed(() =>
    list
      .items()
      .filter(({ comment, askedAt }) => {
        const verdict = judged().get(comment.id);
        return (verdict && askedAt < verdict.until ? verdict.state : comment.state) === state();
      })
      .map(({ comment }) => comment),
  );
  const isEmpty = computed(() => comments().length === 0 && !list.loading() && !list.error());
  // Whoever is through with what is shown gets what comes next.
  effect(() => {
    if (isEmpty() && list.hasMore()) untracked(() => void list.more());
  });
  return {
    list,
    mode: mode.asReadonly(),
    state: state.asReadonly(),
    comments,
    /** Nothing of it is shown, though it was read. */
    isEmpty,
    show: (next: CommentState): void => state.set(next),
    /** Is so at once, and as it was where that is refused. */
    switchTo: async (next: CommentMode): Promise<void> => {
      const before = mode();
      mode.set(next);
      try {
        await api.put('api/events/{eventId}/comment-mode', {
          path: { eventId: eventId() ?? '' },
          body: { mode: next },
        });
      } catch (error) {
        mode.set(before);
        throw error;
      }
    },
    judge: async ({ id }: ModeratedComment, verdict: Verdict): Promise<void> => {
      const path = { eventId: eventId() ?? '', commentId: id };
      await api.put('api/events/{eventId}/comments/{commentId}', { path, body: verdict });
      const until = clock.deviceTime() + listLag;
      judged.update((all) => new Map([...all, [id, { state: verdict.state, until }]]));
      // Somebody was quick to look there: it came after what was read.
      if (state() === verdict.state) await list.again();
    },
  };
}
