import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { Booking, Ticket } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { TicketPass } from './ticket-pass.ts';

/** One pass per person, side by side to swipe through, and the ways to take them along. */
@Component({
  selector: 'pt-ticket-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TicketPass],
  template: `
    <section class="night" aria-label="Tickets" i18n-aria-label>
      <ul tabindex="0" aria-label="Tickets" i18n-aria-label>
        @for (ticket of tickets(); track ticket.id) {
          <li><pt-ticket-pass [ticket]="ticket" [event]="booking().event" /></li>
        }
      </ul>
      <div class="cluster">
        <a class="button small house" [href]="pdf()" download>
          <pt-icon name="picture_as_pdf" /><ng-container i18n>PDF</ng-container>
        </a>
        <a class="button small house" [href]="calendar()" download>
          <pt-icon name="event" /><ng-container i18n>Calendar</ng-container>
        </a>
      </div>
    </section>
  `,
  styles: `
    section {
      padding: var(--s5) 0;
      border-radius: var(--r3);
      background: var(--house-deep);
    }
    ul {
      display: flex;
      justify-content: safe center;
      gap: var(--s4);
      overflow-x: auto;
      padding: 0 var(--s5) var(--s4);
      scroll-snap-type: x mandatory;
    }
    li {
      flex: 0 0 min(340px, 100%);
      scroll-snap-align: center;
    }
    .cluster {
      justify-content: center;
    }
    @media (max-width: 560px) {
      section {
        margin-inline: calc(-1 * var(--gutter));
        border-radius: 0;
      }
      ul {
        padding-inline: var(--s4);
      }
    }
  `,
})
export class TicketList {
  readonly #api = inject(CustomerApi);
  readonly booking = input.required<Booking>();
  readonly tickets = input.required<readonly Ticket[]>();
  readonly #of = computed(() => ({ path: { bookingId: this.booking().id } }));
  protected readonly pdf = computed(() =>
    this.#api.address('api/bookings/{bookingId}/tickets.pdf', this.#of()),
  );
  protected readonly calendar = computed(() =>
    this.#api.address('api/bookings/{bookingId}/calendar.ics', this.#of()),
  );
}
