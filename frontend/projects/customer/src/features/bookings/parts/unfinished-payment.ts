import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Booking } from '../../../data/api.ts';

/** Between the payment page and the tickets: waiting for the outcome, or a payment that was left half done. */
@Component({
  selector: 'pt-unfinished-payment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <section aria-live="polite">
      @if (asking()) {
        <h2 i18n>Waiting for your payment</h2>
        <p class="muted" i18n>
          Your bank is answering. This takes a few seconds; your seats are safe meanwhile.
        </p>
        <div class="bar" role="progressbar" aria-label="Waiting for the payment" i18n-aria-label></div>
      } @else {
        <h2 i18n>Your payment is not finished</h2>
        <p class="muted" i18n>
          Your seats are kept until it is. Continue where you left off, or end the payment and give them back.
        </p>
        <div class="cluster">
          @if (booking().paymentUrl; as url) {
            <a class="button" [href]="url" i18n>Continue payment</a>
          }
          <button type="button" class="button quiet" (click)="askAgain.emit()" i18n>I have paid</button>
          <a class="button quiet" [routerLink]="['/events', booking().event.slug, 'seats']" i18n
            >Change my seats</a
          >
          <button type="button" class="button quiet" (click)="giveBack.emit()" i18n>
            Give the seats back
          </button>
        </div>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--s3);
      padding: var(--s5);
      border-radius: var(--r3);
      background: var(--fog);
    }
    .bar {
      height: 6px;
      overflow: hidden;
      border-radius: var(--pill);
      background: var(--line);
    }
    .bar::before {
      content: '';
      display: block;
      width: 30%;
      height: 100%;
      border-radius: inherit;
      background: var(--lime-line);
      animation: walk 1.4s ease-in-out infinite alternate;
    }
    @keyframes walk {
      to {
        translate: 233%;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .bar::before {
        width: 100%;
        animation: none;
      }
    }
  `,
})
export class UnfinishedPayment {
  readonly booking = input.required<Booking>();
  readonly asking = input.required<boolean>();
  readonly giveBack = output();
  readonly askAgain = output();
}
