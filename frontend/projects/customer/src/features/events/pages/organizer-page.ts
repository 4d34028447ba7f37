import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { FollowButton } from '../../../ui/follow-button.ts';
import { PageTitle } from '../../../ui/page-title.ts';
import { EventCard } from '../parts/event-card.ts';
import { EventSearch } from '../stores/event-search.ts';

/** Who organizes, and what of theirs is still to come. */
@Component({
  selector: 'pt-organizer-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, EventCard, FollowButton, ProblemState, RouterLink, Skeleton],
  templateUrl: './organizer-page.html',
  styleUrl: './organizer-page.scss',
  // Beside the one of What's on, which stays as far as it was read.
  providers: [EventSearch],
})
export class OrganizerPage {
  readonly id = input.required<string>();
  readonly #title = inject(PageTitle);
  protected readonly search = inject(EventSearch);
  protected readonly resource = inject(CustomerApi).resource('api/organizations/{organizationId}', () => ({
    path: { organizationId: this.id() },
  }));
  protected readonly organizer = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly missing = computed(() => [404, 422].includes(problemOf(this.resource.error()).status));

  constructor() {
    effect(() => {
      const organizer = this.organizer();
      if (!organizer) return;
      this.#title.say(organizer.name, $localize`What ${organizer.name}:organizer: has on, seat by seat.`);
    });
    effect(() => {
      const organization = this.id();
      // What the search reads of itself is no reason to search again.
      untracked(() => this.search.search({ organization }));
    });
  }
}
