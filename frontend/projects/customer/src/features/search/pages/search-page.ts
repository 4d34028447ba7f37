import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  injectAsync,
  input,
  linkedSignal,
} from '@angular/core';
import { Router } from '@angular/router';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { SearchSuggestion } from '../../../data/api.ts';
import { PageTitle } from '../../../ui/page-title.ts';
import { ActiveLine } from '../parts/active-line.ts';
import { FilterChoices } from '../parts/filter-choices.ts';
import { FoundEventCard } from '../parts/found-event.ts';
import { NothingFound } from '../parts/nothing-found.ts';
import { SearchField } from '../parts/search-field.ts';
import { SortChoice } from '../parts/sort-choice.ts';
import { EventFinder } from '../stores/event-finder.ts';
import { SearchState } from '../stores/search-state.ts';
import { nothing, sortOf } from '../stores/wish.ts';

/** Milliseconds: so long somebody types no further before what they have typed is searched. */
const pause = 300;

/** Search over all that is on. The address carries everything, so that going back, a reload and sharing work. */
@Component({
  selector: 'pt-search-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActiveLine,
    FilterChoices,
    FoundEventCard,
    NothingFound,
    ProblemState,
    SearchField,
    Skeleton,
    SortChoice,
  ],
  providers: [EventFinder, SearchState],
  templateUrl: './search-page.html',
  styleUrl: './search-page.scss',
})
export class SearchPage {
  readonly q = input<string>();
  readonly dates = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly where = input<string>();
  readonly kind = input<string>();
  readonly price = input<string>();
  readonly only = input<string>();
  readonly sort = input<string>();

  protected readonly state = inject(SearchState);
  protected readonly finder = this.state.finder;
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  readonly #dialogs = injectAsync(() => import('@angular/material/dialog').then((m) => m.MatDialog));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpening = false;

  /** Ahead of the address, which follows. */
  protected readonly typed = linkedSignal(() => this.state.wish().text);
  protected readonly order = computed(() => sortOf(this.state.wish()));
  protected readonly found = computed(() => {
    if (this.finder.hasFailed()) return $localize`Events`;
    if (this.finder.isEmpty()) return $localize`Looking for events`;
    return counted(
      $localize`{count, plural, =0 {No events} one {# event} other {# events}}`,
      this.finder.total(),
    );
  });
  protected readonly spellings = computed(() => {
    const list = new Intl.ListFormat($localize.locale ?? 'en');
    return list.format(this.finder.otherSpellings());
  });
  protected readonly placeholders = Array.from({ length: 6 }, (_, n) => n);

  constructor() {
    effect(() => {
      const [q, dates, from, to] = [this.q(), this.dates(), this.from(), this.to()];
      const [where, kind, price] = [this.where(), this.kind(), this.price()];
      this.state.show({ q, dates, from, to, where, kind, price, only: this.only(), sort: this.sort() });
    });
    effect(() => {
      const { text } = this.state.wish();
      this.#title.say(text === '' ? $localize`Search` : $localize`Search for “${text}:words:”`);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  /** What somebody types is searched while they do, and no letter of it is a page to go back to. */
  protected type(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.state.change({ text: text.trim() }, true), pause);
  }

  protected search(text: string): void {
    clearTimeout(this.#timer);
    this.state.change({ text: text.trim() }, true);
  }

  protected choose(suggestion: SearchSuggestion): void {
    clearTimeout(this.#timer);
    if (suggestion.kind === 'event') void this.#router.navigate(['/events', suggestion.slug]);
    else if (suggestion.kind === 'city')
      this.state.change({ ...nothing, text: '', cities: [suggestion.text] });
    else this.state.change({ text: suggestion.text });
  }

  /** One sheet, however often it is asked for while it comes. */
  protected async openFilters(): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    await this.#open().finally(() => {
      this.#isOpening = false;
    });
  }

  async #open(): Promise<void> {
    const [dialogs, { FilterSheet }] = await Promise.all([
      this.#dialogs(),
      import('../parts/filter-sheet.ts'),
    ]);
    dialogs.open(FilterSheet, {
      data: this.state,
      maxWidth: '100vw',
      panelClass: 'sheet',
      backdropClass: 'dim',
      ariaLabelledBy: 'filter-title',
    });
  }
}
