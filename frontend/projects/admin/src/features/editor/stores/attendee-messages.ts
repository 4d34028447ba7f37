import { computed, inject, signal, type Signal } from '@angular/core';
import { cursorList } from '../../../data/cursor-list.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';

export interface MessageDraft {
  readonly subject: string;
  readonly text: string;
  readonly audience: { readonly categoryIds?: readonly string[] };
}

const asBody = ({ subject, text, audience: { categoryIds } }: MessageDraft) => ({
  subject,
  text,
  audience: categoryIds ? { categoryIds: [...categoryIds] } : {},
});

/** What was written to attendees of an event, and what is about to be. Made where things are injected. */
export function attendeeMessages(eventId: Signal<string | undefined>) {
  const api = inject(EmployeeApi);
  const nextPossibleAt = signal<string | null>(null);
  const list = cursorList({
    of: computed(() => eventId()),
    page: async (id, { cursor, inBackground }) => {
      const asked = { path: { eventId: id }, query: { cursor }, inBackground };
      const answer = await api.get('api/events/{eventId}/messages', asked);
      nextPossibleAt.set(answer.nextPossibleAt);
      return answer;
    },
    items: ({ messages }) => messages,
  });
  const sent = (draft: MessageDraft) => ({ path: { eventId: eventId() ?? '' }, body: asBody(draft) });
  return {
    list,
    nextPossibleAt: nextPossibleAt.asReadonly(),
    preview: (draft: MessageDraft) => api.post('api/events/{eventId}/messages/preview', sent(draft)),
    test: (draft: MessageDraft) => api.post('api/events/{eventId}/messages/test', sent(draft)),
    write: (draft: MessageDraft) => api.post('api/events/{eventId}/messages', sent(draft)),
  };
}

export type AttendeeMessages = ReturnType<typeof attendeeMessages>;
