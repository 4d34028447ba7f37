import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import type { Notification, NotificationPage } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Session } from '../../../data/session.ts';
import { Unread } from '../../../data/unread.ts';
import { queryOf, type InboxFilter } from './inbox-filter.ts';

/** What the customer was told, the newest first, as far as it was read. What is marked is so at once, and comes back where it fails. */
@Service()
export class Inbox {
  readonly #api = inject(CustomerApi);
  readonly #session = inject(Session);
  readonly #unread = inject(Unread);
  readonly #shown = inject(ShownAgain);
  readonly #filter = signal<InboxFilter>('all');
  readonly #pages = signal<readonly NotificationPage[]>([]);
  readonly #loading = signal(true);
  readonly #error = signal<unknown>(undefined);
  readonly #markingAll = signal(false);
  /** Counts whose and which are asked for: an answer to another question is shown to nobody. */
  #run = 0;

  readonly loading = this.#loading.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly markingAll = this.#markingAll.asReadonly();
  readonly entries = computed(() => this.#pages().flatMap((page) => page.notifications));
  readonly hasMore = computed(() => this.#pages().at(-1)?.nextCursor != null);

  constructor() {
    effect(() => {
      // Whoever signs out takes them along.
      this.#session.account();
      this.#filter();
      untracked(() => {
        this.#run += 1;
        this.#pages.set([]);
        this.#error.set(undefined);
        if (this.#session.signedIn()) void this.more();
      });
    });
    let known = this.#unread.count();
    effect(() => {
      const count = this.#unread.count();
      // Something new has come.
      if (count > known) untracked(() => void this.reread());
      known = count;
    });
  }

  show(filter: InboxFilter): void {
    this.#filter.set(filter);
  }

  /** Goes on until something is there, or nothing is left. */
  async more(): Promise<void> {
    if (this.#pages().at(-1)?.nextCursor === null) return;
    const mine = this.#run;
    this.#loading.set(true);
    this.#error.set(undefined);
    try {
      let page: NotificationPage;
      do {
        page = await this.#page(this.#pages().at(-1));
        if (mine !== this.#run) return;
        const next = page;
        this.#pages.update((pages) => [...pages, next]);
      } while (page.notifications.length === 0 && page.nextCursor !== null);
    } catch (error) {
      if (mine === this.#run) this.#error.set(error);
    } finally {
      if (mine === this.#run) this.#loading.set(false);
    }
  }

  /** Reads anew as many pages as are there. */
  async reread(): Promise<void> {
    if (!this.#session.signedIn() || this.#loading()) return;
    const before = this.#pages();
    const pages: NotificationPage[] = [];
    try {
      do pages.push(await this.#page(pages.at(-1), { inBackground: true }));
      while (pages.length < before.length && pages.at(-1)?.nextCursor != null);
      if (this.#pages() !== before) return;
      this.#pages.set(pages);
      this.#error.set(undefined);
    } catch {
      // What was read before still stands.
    }
  }

  /** Notes that somebody has opened one. */
  async markRead({ id, isRead }: Notification): Promise<void> {
    if (isRead) return;
    this.#say([id], true);
    this.#unread.expect(this.#unread.count() - 1);
    try {
      await this.#api.post('api/notifications/read', { body: { ids: [id] } });
      this.#say([id], true);
      this.#shown.tellOthers();
    } catch {
      this.#say([id], false);
      // Without a connection nobody else says so.
      this.#unread.expect(this.#unread.count() + 1);
    }
    await this.#unread.again();
  }

  /** Rejects where it was not done: then those are unread again that were. */
  async markAllRead(): Promise<void> {
    if (this.#markingAll()) return;
    const ids = this.entries().flatMap(({ id, isRead }) => (isRead ? [] : [id]));
    const count = this.#unread.count();
    this.#markingAll.set(true);
    this.#say(ids, true);
    this.#unread.expect(0);
    try {
      while ((await this.#api.post('api/notifications/read', { body: { all: true } })).mayBeMore);
      this.#say(ids, true);
      this.#shown.tellOthers();
    } catch (error) {
      this.#say(ids, false);
      this.#unread.expect(count);
      // Some of them may have been marked.
      void this.reread();
      throw error;
    } finally {
      this.#markingAll.set(false);
      void this.#unread.again();
    }
  }

  #page(
    after: NotificationPage | undefined,
    how: { readonly inBackground?: boolean } = {},
  ): Promise<NotificationPage> {
    const query = { ...queryOf(this.#filter()), cursor: after?.nextCursor ?? undefined };
    return this.#api.get('api/notifications', { query, ...how });
  }

  #say(ids: readonly string[], isRead: boolean): void {
    this.#pages.update((pages) =>
      pages.map((page) => ({
        ...page,
        notifications: page.notifications.map((one) => (ids.includes(one.id) ? { ...one, isRead } : one)),
      })),
    );
  }
}
