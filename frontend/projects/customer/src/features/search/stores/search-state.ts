import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { activeFilters } from './active-filters.ts';
import { EventFinder } from './event-finder.ts';
import { nothing, parametersOf, queryOf, type SearchParameters, type Wish, wishOf } from './wish.ts';

/** A search as the address has it, what it finds, and how it is changed: by changing the address. */
@Injectable()
export class SearchState {
  readonly finder = inject(EventFinder);
  readonly #router = inject(Router);
  readonly #clock = inject(Clock);
  readonly #locale = inject(DISPLAY_LOCALE);
  /** Undefined until the page has told what its address says. */
  readonly #parameters = signal<SearchParameters | undefined>(undefined);

  readonly wish = computed(() => wishOf(this.#parameters() ?? {}));
  readonly active = computed(() => activeFilters(this.wish(), this.#locale));
  readonly counts = this.finder.counts;
  readonly total = this.finder.total;

  constructor() {
    effect(() => {
      if (this.#parameters() === undefined) return;
      // Today becomes another day while the page is open.
      const query = queryOf(this.wish(), new Date(this.#clock.now()));
      untracked(() => this.finder.find(query));
    });
  }

  show(parameters: SearchParameters): void {
    this.#parameters.set(parameters);
  }

  /** @param replaces whether going back leads past this, as where somebody is still typing */
  change(change: Partial<Wish>, replaces = false): void {
    const queryParams = parametersOf({ ...this.wish(), ...change });
    void this.#router.navigate([], { queryParams, replaceUrl: replaces, scroll: 'manual' });
  }

  clear(replaces = false): void {
    this.change(nothing, replaces);
  }
}
