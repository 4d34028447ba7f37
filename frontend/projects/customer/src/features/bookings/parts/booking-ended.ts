import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import type { Booking } from '../../../data/api.ts';
import { endingWords } from './ending-words.ts';

/** A booking that is over: why, and where the money is. */
@Component({
  selector: 'pt-booking-ended',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MoneyPipe, RouterLink],
  template: `
    @let it = booking();
    <section class="card">
      <h2>{{ words().heading }}</h2>
      <p class="muted">{{ words().reason }}</p>
      @if (it.refund; as refund) {
        @if (refund.state === 'done') {
          <p class="muted" i18n>We sent {{ refund.amount | money }} back to you.</p>
        } @else if (refund.state === 'failed') {
          <p class="muted" i18n>
            Your bank did not accept the {{ refund.amount | money }} that we sent back. The money is still
            yours: we know of it, and will find another way.
          </p>
        } @else if (refund.state === 'impossible') {
          <p class="muted" i18n>
            The {{ refund.amount | money }} cannot go back the way you paid. The money is still yours: we know
            of it, and will find another way.
          </p>
        } @else {
          <p class="muted" i18n>{{ refund.amount | money }} are on the way back to you.</p>
        }
      } @else if (it.dispute === 'lost') {
        <p class="muted" i18n>Your bank has given you the money back.</p>
      } @else if (it.ending === 'unpaid') {
        <p class="muted" i18n>
          Nothing was charged. Should money still come, you get the seats if they are free, or all of it back.
        </p>
      } @else {
        <p class="muted" i18n>Nothing was charged.</p>
      }
      <a class="button quiet" [routerLink]="['/events', it.event.slug]" i18n>To the event</a>
    </section>
  `,
  styles: `
    section {
      display: grid;
      justify-items: start;
      gap: var(--s3);
    }
  `,
})
export class BookingEnded {
  readonly booking = input.required<Booking>();
  protected readonly words = computed(() => endingWords(this.booking()));
}
