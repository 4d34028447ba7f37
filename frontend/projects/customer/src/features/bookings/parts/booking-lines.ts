import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import type { Booking } from '../../../data/api.ts';
import { seatAttributeWords } from '../../../ui/seat-attribute-words.ts';

/** What was booked and what it costs. */
@Component({
  selector: 'pt-booking-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MoneyPipe],
  template: `
    <h2 i18n>In this booking</h2>
    <ul class="card-lines figures">
      @for (seat of booking().seats; track seat.id) {
        <li>
          <span>
            <b i18n>Row {{ seat.row }}, seat {{ seat.number }}</b>
            <span class="small muted">{{ seat.section }} · {{ seat.categoryName }}</span>
            @for (attribute of seat.attributes; track attribute) {
              <span class="small">{{ attributeWords[attribute] }}</span>
            }
          </span>
          <b>{{ seat.price | money }}</b>
        </li>
      }
      @for (place of booking().places; track place.areaId) {
        <li>
          <span>
            <b>{{ place.count }} × {{ place.area }}</b>
            <span class="small muted">{{ place.price | money }} · {{ place.categoryName }}</span>
          </span>
          <b>{{ { amount: place.price.amount * place.count, currency: place.price.currency } | money }}</b>
        </li>
      }
      <li>
        <span class="muted" i18n>Total, all included</span>
        <b class="total">{{ booking().total | money }}</b>
      </li>
      @if (partBack(); as back) {
        <li>
          <span class="muted">
            @switch (back.state) {
              @case ('done') {
                <ng-container i18n>Sent back to you</ng-container>
              }
              @case ('due') {
                <ng-container i18n>On the way back to you</ng-container>
              }
              @default {
                <ng-container i18n>
                  To go back to you. Your bank did not accept it: we know of it, and will find another way.
                </ng-container>
              }
            }
          </span>
          <b>{{ back.amount | money }}</b>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: var(--s4);
    }
    span span {
      display: block;
    }
    .total {
      font: 680 1.375rem var(--display);
    }
  `,
})
export class BookingLines {
  readonly booking = input.required<Booking>();
  /** What went back of tickets that stay valid; of a booking that is over, more is told elsewhere. */
  protected readonly partBack = computed(() =>
    this.booking().status === 'confirmed' ? this.booking().refund : null,
  );
  protected readonly attributeWords = seatAttributeWords;
}
