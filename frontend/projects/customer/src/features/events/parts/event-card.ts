import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import type { EventSummary } from '../../../data/api.ts';
import { availabilityWords } from '../../../ui/availability-words.ts';
import { lowestPriceWords } from '../../../ui/price-words.ts';

@Component({
  selector: 'pt-event-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, Poster, RouterLink],
  template: `
    @let it = event();
    <a [routerLink]="['/events', it.slug]">
      <div class="art">
        <pt-poster [image]="it.poster" [title]="it.title" [urgent]="urgent()" />
        @if (flag(); as flag) {
          <span class="flag">{{ flag }}</span>
        }
      </div>
      <h3>{{ it.title }}</h3>
      <p class="when">{{ it.startsAt | eventTime: it.timeZone }}</p>
      <p class="small muted">{{ it.venue.online ? online : it.venue.name }}</p>
      @if (price(); as price) {
        <p class="small figures">{{ price }}</p>
      }
    </a>
  `,
  // Its measures are those of what the service draws (first-view.scss).
  host: { class: 'event-card' },
})
export class EventCard {
  readonly event = input.required<EventSummary>();
  readonly urgent = input(false);
  readonly #locale = inject(DISPLAY_LOCALE);
  protected readonly price = computed(() => {
    const { from, to } = this.event();
    return from && lowestPriceWords(from, [to], this.#locale)[0];
  });
  protected readonly flag = computed(() => availabilityWords[this.event().availability]);
  protected readonly online = $localize`Online`;
}
