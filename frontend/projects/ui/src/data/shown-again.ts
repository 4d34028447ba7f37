import { DOCUMENT, DestroyRef, Service, effect, inject, untracked } from '@angular/core';
import { Connection } from './connection.ts';

/**
 * Knows when a page may be out of date: it is shown again after another tab or another page, its connection is back, or
 * another tab of this browser has said that it changed something.
 */
@Service()
export class ShownAgain {
  readonly #document = inject(DOCUMENT);
  readonly #listeners = new Set<() => void>();
  readonly #others = new BroadcastChannel(`parterre ${new URL('.', this.#document.baseURI).pathname}`);
  #told = false;

  constructor() {
    const view = this.#document.defaultView;
    view?.addEventListener('pageshow', (event) => {
      if (event.persisted) this.#tell();
    });
    this.#document.addEventListener('visibilitychange', () => {
      if (this.#document.visibilityState === 'visible') this.#tell();
    });
    this.#others.onmessage = () => {
      // What nobody looks at is read when it is looked at.
      if (this.#document.visibilityState === 'visible') this.#tell();
    };
    const connection = inject(Connection);
    let wasLost = connection.lost();
    effect(() => {
      const isLost = connection.lost();
      if (wasLost && !isLost) untracked(() => this.#tell());
      wasLost = isLost;
    });
  }

  listen(act: () => void): () => void {
    this.#listeners.add(act);
    return () => this.#listeners.delete(act);
  }

  /** What other tabs show may be out of date by what was done here. */
  tellOthers(): void {
    this.#others.postMessage('changed');
  }

  /** Once, though several signs of the same come together. */
  #tell(): void {
    if (this.#told) return;
    this.#told = true;
    setTimeout(() => {
      this.#told = false;
      for (const act of this.#listeners) act();
    });
  }
}

/** Reads anew what may be out of date, for as long as whoever asks for it is there. Made where things are injected. */
export function whenShownAgain(act: () => void): void {
  inject(DestroyRef).onDestroy(inject(ShownAgain).listen(act));
}
