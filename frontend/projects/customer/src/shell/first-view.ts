import { DOCUMENT } from '@angular/common';
import { ApplicationRef, Service, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';

/** In milliseconds: what is still missing then is shown as missing by the page itself. */
const longest = 5_000;

/**
 * What the service has drawn stays until the portal has the same page ready, and makes place for it in one step: nobody sees it
 * built a second time.
 */
@Service()
export class FirstView {
  readonly #view = inject(DOCUMENT).getElementById('first-view');
  readonly #app = inject(ApplicationRef);
  readonly #router = inject(Router);

  constructor() {
    if (this.#view) void this.#endWhenReady(this.#view);
  }

  async #endWhenReady(view: HTMLElement): Promise<void> {
    await firstValueFrom(this.#router.events.pipe(filter((event) => event instanceof NavigationEnd)));
    await Promise.race([this.#app.whenStable(), new Promise((late) => setTimeout(late, longest))]);
    view.remove();
  }
}
