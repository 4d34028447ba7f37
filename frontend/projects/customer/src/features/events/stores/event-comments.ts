import { Service, computed, inject, linkedSignal, signal } from '@angular/core';
import type { OwnComment } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Session } from '../../../data/session.ts';
import { CommentDrafts } from './comment-drafts.ts';
import { type Older, type Page, nothingOlder, olderBehind } from './older-comments.ts';
import { type ShownComment, shownComments } from './shown-comments.ts';

/** What is written on the page of an event: the newest first, more when asked for, and one's own. */
@Service({ autoProvided: false })
export class EventComments {
  readonly #api = inject(CustomerApi);
  readonly #session = inject(Session);
  readonly #drafts = inject(CommentDrafts);
  readonly #eventId = signal<string | undefined>(undefined);
  readonly #first = this.#api.freshResource('api/events/{eventId}/comments', () => {
    const eventId = this.#eventId();
    return eventId === undefined ? undefined : { path: { eventId } };
  });
  readonly #own = this.#api.freshResource('api/events/{eventId}/comments/own', () => {
    const eventId = this.#eventId();
    return eventId === undefined || !this.isOn() || !this.#session.signedIn()
      ? undefined
      : { path: { eventId } };
  });
  readonly #older = linkedSignal<Page | undefined, Older>({
    source: () => (this.#first.hasValue() ? this.#first.value() : undefined),
    computation: (first, before) =>
      first ? olderBehind(first, before?.value) : (before?.value ?? nothingOlder),
  });
  /** As it was read last, also where a later answer did not come. */
  readonly #wasOn = linkedSignal<
    { readonly eventId: string | undefined; readonly isOn: boolean | undefined },
    boolean
  >({
    source: () => ({
      eventId: this.#eventId(),
      isOn: this.#first.hasValue() ? this.#first.value().mode !== 'off' : undefined,
    }),
    computation: ({ eventId, isOn }, before) =>
      isOn ?? (before?.source.eventId === eventId && before?.value === true),
  });
  /** Deleted by now, whatever an answer from before says. */
  readonly #gone = signal<ReadonlySet<string>>(new Set());
  readonly #loadingMore = signal(false);
  readonly #moreError = signal<unknown>(undefined);

  readonly isOn = computed(() => this.#first.hasValue() && this.#wasOn());
  /** Nothing where nobody knows whether there are comments at all. */
  readonly error = computed(() => (this.#wasOn() ? this.#first.error() : undefined));
  readonly moreError = this.#moreError.asReadonly();
  readonly loadingMore = this.#loadingMore.asReadonly();
  readonly hasMore = computed(() => this.#older().nextCursor !== null);
  /** Whether they have a ticket; undefined while nobody knows, or nobody is signed in. */
  readonly hasTicket = computed(() => (this.#own.hasValue() ? this.#own.value().hasTicket : undefined));
  readonly ownError = this.#own.error;
  readonly comments = computed((): readonly ShownComment[] =>
    this.#first.hasValue()
      ? shownComments({
          everybodys: [...this.#first.value().comments, ...this.#older().comments],
          own: this.#own.hasValue() ? this.#own.value().comments : [],
          hasMore: this.hasMore(),
          gone: this.#gone(),
        })
      : [],
  );

  open(eventId: string): void {
    this.#eventId.set(eventId);
  }

  again(): void {
    this.#first.reload();
  }

  askOwnAgain(): void {
    this.#own.reload();
  }

  async more(): Promise<void> {
    const [eventId, before] = [this.#eventId(), this.#older()];
    if (eventId === undefined || before.nextCursor === null || this.#loadingMore()) return;
    this.#loadingMore.set(true);
    this.#moreError.set(undefined);
    try {
      const asked = { path: { eventId }, query: { cursor: before.nextCursor } };
      const { comments, nextCursor } = await this.#api.get('api/events/{eventId}/comments', asked);
      if (this.#older() === before)
        this.#older.set({ ...before, comments: [...before.comments, ...comments], nextCursor });
    } catch (error) {
      this.#moreError.set(error);
    } finally {
      this.#loadingMore.set(false);
    }
  }

  /** What was begun here, and not sent. */
  draft(): string {
    return this.#drafts.textOf(this.#owner());
  }

  keepDraft(text: string): void {
    this.#drafts.keep(this.#owner(), text);
  }

  /** Rejects where it is refused; what was written is kept until it is there. */
  async write(text: string): Promise<OwnComment> {
    const [eventId, owner] = [this.#eventId() ?? '', this.#owner()];
    const draft = this.#drafts.keep(owner, text);
    const written = await this.#api.post('api/events/{eventId}/comments', {
      path: { eventId },
      header: { 'Idempotency-Key': draft.key },
      body: { text },
    });
    this.#drafts.forget(owner, draft);
    if (this.#own.hasValue()) {
      const { comments, ...rest } = this.#own.value();
      const others = comments.filter(({ id }) => id !== written.id);
      this.#own.set({ ...rest, comments: [written, ...others] });
    }
    return written;
  }

  async remove(id: string): Promise<void> {
    const path = { eventId: this.#eventId() ?? '', commentId: id };
    await this.#api.delete('api/events/{eventId}/comments/{commentId}', { path });
    this.#gone.update((gone) => new Set([...gone, id]));
  }

  #owner(): string {
    return `${this.#session.account()?.id ?? ''} ${this.#eventId() ?? ''}`;
  }
}
