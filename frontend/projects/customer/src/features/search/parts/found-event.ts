import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import type { FoundEvent } from '../../../data/api.ts';
import { availabilityWords } from '../../../ui/availability-words.ts';
import { lowestPriceWords } from '../../../ui/price-words.ts';
import { MarkedText } from './marked-text.ts';

/** An event that was found: a line beside its poster on a phone, a card below it where there is room. */
@Component({
  selector: 'pt-found-event',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, MarkedText, Poster, RouterLink],
  template: `
    @let it = event();
    <a [routerLink]="['/events', it.slug]">
      <pt-poster
        [image]="it.poster"
        [title]="it.title"
        [urgent]="urgent()"
        sizes="(max-width: 899px) 80px, 300px"
      />
      <div class="words">
        <h3><pt-marked-text [text]="it.title" [marks]="it.marks.title" /></h3>
        <p class="when">{{ it.startsAt | eventTime: it.timeZone }}</p>
        <p class="small muted">
          @if (it.venue.online) {
            <ng-container i18n>Online</ng-container>
          } @else {
            <pt-marked-text [text]="it.venue.name" [marks]="it.marks.venue" />
            @if (it.venue.city) {
              <span>, {{ it.venue.city }}</span>
            }
          }
        </p>
        <p class="last">
          @if (price(); as price) {
            <span class="small figures">{{ price }}</span>
          }
          @if (flag(); as flag) {
            <span class="flag" [class.warn]="it.availability === 'few'">{{ flag }}</span>
          }
        </p>
      </div>
    </a>
  `,
  styleUrl: './found-event.scss',
})
export class FoundEventCard {
  readonly event = input.required<FoundEvent>();
  readonly urgent = input(false);
  readonly #locale = inject(DISPLAY_LOCALE);
  protected readonly price = computed(() => {
    const { from, to } = this.event();
    return from && lowestPriceWords(from, [to], this.#locale)[0];
  });
  protected readonly flag = computed(() => availabilityWords[this.event().availability]);
}
