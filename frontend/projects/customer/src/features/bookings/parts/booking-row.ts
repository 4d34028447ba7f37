import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import type { Booking } from '../../../data/api.ts';
import { BookingStatusWord } from './booking-status.ts';

@Component({
  selector: 'pt-booking-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BookingStatusWord, EventTimePipe, Icon, MoneyPipe, Poster, RouterLink],
  template: `
    @let it = booking();
    <a [routerLink]="['/bookings', it.id]">
      <pt-poster [image]="it.event.poster" [title]="it.event.title" sizes="80px" />
      <div>
        <p class="when">{{ it.event.startsAt | eventTime: it.event.timeZone }}</p>
        <h3>{{ it.event.title }}</h3>
        <p class="small muted">{{ it.event.venueName }}</p>
        <p class="small figures">
          <ng-container i18n>{places(), plural, =1 {1 place} other {{{ places() }} places}}</ng-container>
          · {{ it.total | money }}
        </p>
      </div>
      <pt-booking-status [booking]="it" />
      <pt-icon name="chevron_right" />
    </a>
  `,
  styles: `
    a {
      display: grid;
      grid-template-columns: 64px minmax(0, 1fr) auto auto;
      align-items: center;
      gap: var(--s4);
      padding-block: var(--s4);
      border-bottom: 1px solid var(--line);
    }
    a:hover h3 {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    pt-poster {
      aspect-ratio: 4 / 5;
      border-radius: var(--r1);
    }
    h3 {
      overflow-wrap: anywhere;
    }
    @media (max-width: 560px) {
      a {
        grid-template-columns: 56px minmax(0, 1fr) auto;
        gap: var(--s3);
      }
      pt-booking-status {
        grid-column: 2;
        grid-row: 2;
      }
      pt-icon {
        grid-row: 1;
        grid-column: 3;
      }
    }
  `,
})
export class BookingRow {
  readonly booking = input.required<Booking>();
  protected readonly places = computed(() => {
    const { seats, places } = this.booking();
    return places.reduce((sum, { count }) => sum + count, seats.length);
  });
}
