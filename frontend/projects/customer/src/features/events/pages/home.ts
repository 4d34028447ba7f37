import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import type { EventSummary } from '../../../data/api.ts';
import { EventSearch } from '../stores/event-search.ts';
import { EventCard } from '../parts/event-card.ts';
import { EventFilters } from '../parts/event-filters.ts';
import { queryOf, type FilterParameters } from '../parts/filter-parameters.ts';

/** What's on. The address carries search and filters, so that going back and sharing work. */
@Component({
  selector: 'pt-home',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, EventCard, EventFilters, Icon, Poster, ProblemState, RouterLink, Skeleton],
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  readonly kind = input<string>();
  readonly dates = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly search = inject(EventSearch);
  readonly #router = inject(Router);
  readonly #clock = inject(Clock);

  protected readonly parameters = computed<FilterParameters>(() => ({
    kind: this.kind(),
    dates: this.dates(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly filtered = computed(() => Object.values(this.parameters()).some((value) => value));
  protected readonly feature = computed(() => this.#featured() ?? this.search.events()[0]);
  // The picture beside the title stays while one searches below it.
  readonly #featured = signal<EventSummary | undefined>(undefined);
  protected readonly placeholders = Array.from({ length: 8 }, (_, i) => i);

  /** Today becomes another day while the page is open. */
  readonly #query = computed(() => queryOf(this.parameters(), new Date(this.#clock.now())), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });

  constructor() {
    effect(() => {
      const query = this.#query();
      // What the search reads of itself is no reason to search again.
      untracked(() => this.search.search(query));
    });
    whenShownAgain(() => void this.search.reread());
    effect(() => {
      if (!this.#featured() && !this.filtered()) this.#featured.set(this.search.events()[0]);
    });
  }

  protected find(text: string): void {
    void this.#router.navigate(['/search'], { queryParams: { q: text.trim() || undefined } });
  }

  protected show(change: FilterParameters): void {
    void this.#router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }
}
