import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { SeatingWork } from '../stores/seating-work.ts';
import { PublishButton } from '../parts/publish-button.ts';
import { ReadyList } from '../parts/ready-list.ts';

/** The last look before the house opens. */
@Component({
  selector: 'pt-checklist-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe, MoneyPipe, PublishButton, ReadyList],
  template: `
    @if (editing.event(); as event) {
      @if (editing.isDraft()) {
        <h2>{{ editing.ready() ? readyWord : openWord }}</h2>
        <pt-ready-list />
        @if (editing.ready()) {
          <p class="muted" i18n>
            Publishing shows the event to everyone. Prices and seats are fixed from then on: people buy on the
            strength of them.
          </p>
          <div><pt-publish-button /></div>
        }
      } @else if (editing.isPublished()) {
        <h2 i18n>The event is published</h2>
        <p class="muted">
          <ng-container i18n>Tickets are on sale from</ng-container>
          {{ event.salesOpenAt | eventTime: event.timeZone }}
          <ng-container i18n>until</ng-container> {{ event.salesCloseAt | eventTime: event.timeZone }}.
        </p>
        <p class="muted" i18n>
          Title, description, doors and places per customer can still be changed. For anything else take it
          back to a draft, which is possible while nobody has booked.
        </p>
      } @else {
        <h2 i18n>This event is over or cancelled</h2>
      }
      <p>
        @if (event.placesPerCustomer; as most) {
          <ng-container i18n>{most, plural,
            =1 {Each customer may have one ticket.}
            other {Each customer may have up to {{ most }} tickets.}
          }</ng-container>
        } @else {
          <ng-container i18n>Each customer may have as many tickets as they like.</ng-container>
        }
      </p>
      @if (work.revenue(); as revenue) {
        <p [hidden]="revenue.amount === 0">
          <ng-container i18n>If it sells out:</ng-container>&ngsp;
          <b class="figures">{{ revenue | money }}</b>
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: var(--s5);
      max-width: 44rem;
      padding: var(--s5);
    }
    @media (max-width: 860px) {
      :host {
        padding: var(--s4);
      }
    }
  `,
})
export class ChecklistStep {
  protected readonly editing = inject(EventEditing);
  protected readonly work = inject(SeatingWork);
  protected readonly readyWord = $localize`Everything is in order`;
  protected readonly openWord = $localize`What is missing`;
}
