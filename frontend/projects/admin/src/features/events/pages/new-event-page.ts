import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MatHint } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { Refused } from '@parterre/ui/data/problem.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { ExaminedEvent } from '../../../data/api.ts';
import { currencyOf } from '../../../data/currencies.ts';
import { Events } from '../../../data/events.ts';
import { VenueList } from '../../../data/venue-list.ts';
import { instantAt, later } from '../../../data/wall-time.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { NoOrganization } from '../../../ui/no-organization.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { zoneName } from '../../../ui/zone-name.ts';

/** An evening, until somebody says otherwise. */
const usualMinutes = 150;

/** The least that a draft needs. Everything else waits in the editor. */
@Component({
  selector: 'pt-new-event-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, EmptyState, ListEnd, MatHint, NoOrganization, PageHead, RouterLink],
  providers: [VenueList],
  templateUrl: './new-event-page.html',
  styles: `
    form {
      display: grid;
      gap: var(--s2);
      max-width: 34rem;
    }
    .cluster {
      margin-top: var(--s3);
    }
  `,
})
export class NewEventPage {
  protected readonly acting = inject(ActingOrganization);
  protected readonly venues = inject(VenueList);
  readonly #events = inject(Events);
  readonly #router = inject(Router);
  readonly #locale = inject(DISPLAY_LOCALE);

  readonly #model = signal({ title: '', venueId: '', startsAt: '' });
  protected readonly venue = computed(() =>
    this.venues.venues().find(({ id }) => id === this.#model().venueId),
  );
  protected readonly zone = computed(() => zoneName(this.venue()?.timeZone, this.#locale));
  protected readonly noVenue = computed(
    () => !this.venues.loading() && this.venues.error() === undefined && this.venues.venues().length === 0,
  );
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.title, { message: $localize`Give it a title.` });
      maxLength(path.title, 120, { message: $localize`Use at most 120 characters.` });
      required(path.venueId, { message: $localize`Choose a venue.` });
      required(path.startsAt, { message: $localize`Say when it starts.` });
    },
    {
      submission: submitting({
        send: () => this.#create(),
        done: ({ event }) => this.#router.navigate(['/events', event.id]),
        fields: ({ title, venueId, startsAt }) => ({ title, venueId, startsAt }),
      }),
    },
  );

  constructor() {
    effect(() => {
      // With a single venue there is nothing to choose.
      const [only, ...others] = this.venues.venues();
      if (!only || others.length > 0 || this.venues.hasMore()) return;
      untracked(() => this.#model.update((model) => ({ ...model, venueId: only.id })));
    });
  }

  async #create(): Promise<ExaminedEvent> {
    const { title, venueId, startsAt: wall } = this.#model();
    const venue = this.venue();
    const zone = venue?.timeZone ?? 'UTC';
    const [startsAt, endsAt] = [instantAt(wall, zone), instantAt(later(wall, usualMinutes), zone)];
    if (startsAt === undefined || endsAt === undefined)
      throw Refused.at('startsAt', $localize`This is not a date.`);
    const currency = currencyOf(venue?.country ?? '');
    return this.#events.create({ title, venueId, startsAt, endsAt, currency });
  }
}
