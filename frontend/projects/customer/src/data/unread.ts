import { DOCUMENT, DestroyRef, Service, effect, inject, signal, untracked } from '@angular/core';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import { CustomerApi } from './customer-api.ts';
import { Session } from './session.ts';

/** How long what is known stands before it is asked for again, in milliseconds. */
export const unreadMs = 15_000;

/** How many notifications the customer has not read: asked for again and again, while somebody sees the page. */
@Service()
export class Unread {
  readonly #api = inject(CustomerApi);
  readonly #session = inject(Session);
  readonly #document = inject(DOCUMENT);
  readonly #count = signal(0);
  /** Counts what was asked and what was said since: an answer that is older than that says nothing. */
  #run = 0;
  #asking = 0;

  readonly count = this.#count.asReadonly();

  constructor() {
    effect(() => {
      this.#session.account();
      untracked(() => {
        // Whoever signs out takes them along.
        this.expect(0);
        void this.again();
      });
    });
    whenShownAgain(() => void this.again());
    const timer = setInterval(() => {
      const isSeen = this.#document.visibilityState === 'visible';
      // One that is slow is not joined by another.
      if (isSeen && this.#asking === 0) void this.again();
    }, unreadMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** What the server will say in a moment: something was read just now. */
  expect(count: number): void {
    this.#run += 1;
    this.#count.set(Math.max(0, count));
  }

  async again(): Promise<void> {
    if (!this.#session.signedIn()) return;
    const mine = ++this.#run;
    this.#asking += 1;
    try {
      const { count } = await this.#api.get('api/notifications/unread', { inBackground: true });
      if (mine === this.#run) this.#count.set(count);
    } catch {
      // What was known still stands, and is asked for again soon.
    } finally {
      this.#asking -= 1;
    }
  }
}
