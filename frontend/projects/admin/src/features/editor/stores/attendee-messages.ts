import { computed, effect, inject, signal, type Signal } from '@angular/core';
import { cursorList } from '../../../data/cursor-list.ts';
import type { AttendeeMessage } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import type { PreviewLanguage } from '../../../ui/previews/preview-languages.ts';

/** Who is written to: all, or those with tickets of some categories, in some sections or areas. */
export type Audience = AttendeeMessage['audience'];

export interface MessageDraft {
  readonly subject: string;
  readonly text: string;
  readonly audience: Audience;
}

/** Whether there is more to hear of a message soon. */
const isOnItsWay = ({ share, channels }: AttendeeMessage): boolean =>
  share < 1 || channels.some(({ queued }) => queued > 0);

/** After how long, in milliseconds, it is looked at again: what takes long is not asked for all the time. */
const pauseAfter = (looks: number): number => Math.min(30, 2 + looks) * 1000;

/** What was written to attendees of an event, and what is about to be. Made where things are injected. */
export function attendeeMessages(eventId: Signal<string | undefined>) {
  const api = inject(EmployeeApi);
  /** Undefined while nobody knows. */
  const nextPossibleAt = signal<string | null | undefined>(undefined);
  /** What was read since the list was. */
  const followed = signal<ReadonlyMap<string, AttendeeMessage>>(new Map());
  const looks = signal(0);
  const path = () => ({ eventId: eventId() ?? '' });
  const list = cursorList({
    of: computed(() => eventId()),
    page: async (id, { cursor, inBackground }) => {
      const asked = { path: { eventId: id }, query: { cursor }, inBackground };
      const answer = await api.get('api/events/{eventId}/messages', asked);
      nextPossibleAt.set(answer.nextPossibleAt);
      followed.set(new Map());
      return answer;
    },
    items: ({ messages }) => messages,
  });
  const messages = computed(() => list.items().map((one) => followed().get(one.id) ?? one));
  const sections = api.resource('api/events/{eventId}/messages/sections', () => {
    const id = eventId();
    return id === undefined ? undefined : { path: { eventId: id } };
  });

  async function follow(some: readonly AttendeeMessage[]): Promise<void> {
    for (const { id } of some) {
      const asked = { path: { ...path(), messageId: id }, inBackground: true };
      // What cannot be read now is read the next time.
      const now = await api.get('api/events/{eventId}/messages/{messageId}', asked).catch(() => undefined);
      if (now) followed.update((all) => new Map(all).set(id, now));
    }
    looks.update((count) => count + 1);
  }

  effect((onCleanup) => {
    const some = messages().filter(isOnItsWay);
    const pause = pauseAfter(looks());
    if (some.length === 0) return;
    const timer = setTimeout(() => void follow(some), pause);
    onCleanup(() => clearTimeout(timer));
  });

  return {
    list,
    messages,
    sections: computed(() => (sections.hasValue() ? sections.value().sections : undefined)),
    nextPossibleAt: nextPossibleAt.asReadonly(),
    preview: (draft: MessageDraft, language: PreviewLanguage) =>
      api.post('api/events/{eventId}/messages/preview', { path: path(), body: { ...draft, language } }),
    test: (draft: MessageDraft) =>
      api.post('api/events/{eventId}/messages/test', { path: path(), body: draft }),
    write: async (draft: MessageDraft): Promise<void> => {
      try {
        await api.post('api/events/{eventId}/messages', { path: path(), body: draft });
      } catch (error) {
        // The answer may have got lost, and not the message.
        await list.again();
        if (!isWritten(draft)) throw error;
        return;
      }
      looks.set(0);
      await list.again();
    },
  };

  /** Whether it is the one that lets the next one wait. */
  function isWritten({ subject, text }: MessageDraft): boolean {
    const newest = messages()[0];
    return nextPossibleAt() != null && newest?.subject === subject && newest.text === text;
  }
}

export type AttendeeMessages = ReturnType<typeof attendeeMessages>;
