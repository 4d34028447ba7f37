import { DOCUMENT } from '@angular/common';
import { ApplicationRef, Service, inject } from '@angular/core';
import { NavigationEnd, Router, Scroll, type Event } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';
import { twinOf } from './twin-of.ts';

/** In milliseconds: what is still missing then is shown as missing by the page itself. */
const longest = 5_000;

/**
 * What the service has drawn stays until the portal has the same page ready, and makes place for it in one step: nobody sees it
 * built a second time. Whatever somebody was doing goes on: where they were on the page, what they typed, what has their
 * keyboard, and a press that is not over.
 */
@Service()
export class FirstView {
  readonly #document = inject(DOCUMENT);
  readonly #app = inject(ApplicationRef);
  readonly #router = inject(Router);
  #press = Promise.resolve();

  constructor() {
    const view = this.#document.getElementById('first-view');
    if (view) void this.#endWhenReady(view);
  }

  async #endWhenReady(view: HTMLElement): Promise<void> {
    view.addEventListener('pointerdown', () => {
      this.#press = this.#pressEnds();
    });
    await this.#next((event) => event instanceof NavigationEnd);
    void this.#keepPlace(scrollY);
    await Promise.race([this.#app.whenStable(), new Promise((late) => setTimeout(late, longest))]);
    await this.#press;
    this.#makePlace(view);
  }

  #next(isIt: (event: Event) => boolean): Promise<Event> {
    return firstValueFrom(this.#router.events.pipe(filter(isIt)));
  }

  /** The router goes to the top of each page, also of one that somebody has been reading. */
  async #keepPlace(top: number): Promise<void> {
    await this.#next((event) => event instanceof Scroll);
    scrollTo({ top, behavior: 'instant' });
  }

  /** A click comes after the press has ended. */
  #pressEnds(): Promise<void> {
    return new Promise((done) => {
      for (const end of ['pointerup', 'pointercancel'])
        addEventListener(end, () => setTimeout(done), { once: true });
    });
  }

  #makePlace(view: HTMLElement): void {
    const top = scrollY;
    const focused = this.#document.activeElement;
    const twin = focused && view.contains(focused) ? twinOf(focused, this.#document) : undefined;
    for (const field of view.querySelectorAll('input')) {
      const own = twinOf(field, this.#document);
      if (own instanceof HTMLInputElement && field.value !== '') own.value = field.value;
    }
    view.remove();
    twin?.focus({ preventScroll: true });
    if (top > 0) scrollTo({ top, behavior: 'instant' });
  }
}
