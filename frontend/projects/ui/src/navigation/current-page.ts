import { DOCUMENT, Service, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, type ActivatedRouteSnapshot } from '@angular/router';
import { filter } from 'rxjs';

/** The page that is shown: whether it wants the site's frame, and where the focus goes when it opens. */
@Service()
export class CurrentPage {
  readonly #document = inject(DOCUMENT);
  readonly #router = inject(Router);
  /** Says something new whenever a page has been reached. */
  readonly arrived = toSignal(this.#router.events.pipe(filter((event) => event instanceof NavigationEnd)));
  #lastPath: string | undefined;

  /** A bare page fills the screen by itself, without header and footer. */
  readonly bare = computed(() => {
    this.arrived();
    return deepest(this.#router.routerState.snapshot.root).data['bare'] === true;
  });

  constructor() {
    effect(() => {
      const path = this.arrived()?.urlAfterRedirects.split('?')[0];
      // The browser places the focus on the very first page; a changed query is the same page.
      if (this.#lastPath !== undefined && path !== this.#lastPath) this.focusMain();
      this.#lastPath = path;
    });
  }

  focusMain(): void {
    this.#document.getElementById('main')?.focus({ preventScroll: true });
  }
}

function deepest(route: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return route.firstChild ? deepest(route.firstChild) : route;
}
