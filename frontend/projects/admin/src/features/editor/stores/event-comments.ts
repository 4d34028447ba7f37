import { computed, inject, signal, type Signal } from '@angular/core';
import type { CommentMode, CommentState, ModeratedComment } from '../../../data/api.ts';
import { cursorList } from '../../../data/cursor-list.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';

/** What an organizer wants of a comment. */
export type Verdict = { readonly state: 'shown' } | { readonly state: 'hidden'; readonly why: string };

/** What people wrote on the page of an event, those in one state at a time, and how that is switched. Made where things are injected. */
export function eventComments(eventId: Signal<string | undefined>) {
  const api = inject(EmployeeApi);
  const mode = signal<CommentMode | undefined>(undefined);
  const state = signal<CommentState>('waiting');
  /** What was judged here, and which list it is in since then, whatever was read before. */
  const judged = signal<ReadonlyMap<string, CommentState>>(new Map());
  const asked = computed(() => {
    const id = eventId();
    return id === undefined ? undefined : { id, state: state() };
  });
  const list = cursorList({
    of: asked,
    page: async (of, { cursor, inBackground }) => {
      const sent = { path: { eventId: of.id }, query: { state: of.state, cursor }, inBackground };
      const answer = await api.get('api/events/{eventId}/comments', sent);
      if (asked() === of) mode.set(answer.mode);
      return answer;
    },
    items: ({ comments }) => comments,
  });
  return {
    list,
    mode: mode.asReadonly(),
    state: state.asReadonly(),
    comments: computed(() => list.items().filter((one) => (judged().get(one.id) ?? one.state) === state())),
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
      judged.update((all) => new Map([...all, [id, verdict.state]]));
      // Somebody was quick to look there: it came after what was read.
      if (state() === verdict.state) await list.again();
    },
  };
}
