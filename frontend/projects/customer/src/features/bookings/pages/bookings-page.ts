import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { BookingList } from '../stores/booking-list.ts';
import { Clock } from '@parterre/ui/data/clock.ts';
import { Session } from '../../../data/session.ts';
import { SignInNeeded } from '../../../ui/sign-in-needed.ts';
import { BookingRow } from '../parts/booking-row.ts';
import { sortedOut } from '../parts/sorted-out.ts';

/** My tickets: what is coming first, everything else as history. */
@Component({
  selector: 'pt-bookings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BookingRow, EmptyState, Icon, ProblemState, RouterLink, SignInNeeded, Skeleton],
  template: `
    <div class="wrap page">
      <div class="head">
        <h1 i18n>My tickets</h1>
        @if (session.signedIn()) {
          <a class="button quiet small" routerLink="/calendar">
            <pt-icon name="calendar_month" /><ng-container i18n>Calendar</ng-container>
          </a>
        }
      </div>
      @if (session.known() && !session.signedIn()) {
        <pt-sign-in-needed />
      } @else {
        @if (groups().coming.length > 0) {
          <h2 i18n>Coming up</h2>
          <ul>
            @for (booking of groups().coming; track booking.id) {
              <li><pt-booking-row [booking]="booking" /></li>
            }
          </ul>
        } @else if (!list.loading() && !list.error() && !list.hasMore()) {
          @if (groups().history.length > 0) {
            <p class="muted" i18n>Nothing is coming up.</p>
          } @else {
            <pt-empty-state
              icon="confirmation_number"
              heading="No tickets yet"
              i18n-heading
              text="What you book is kept here."
              i18n-text
            >
              <a class="button" routerLink="/" i18n>See what’s on</a>
            </pt-empty-state>
          }
        }
        @if (list.loading()) {
          <div class="stack" aria-busy="true"><pt-skeleton class="row" /><pt-skeleton class="row" /></div>
        }
        @if (list.error(); as error) {
          <pt-problem-state [error]="error" (again)="list.more()" />
        }
        @if (groups().history.length > 0) {
          <h2 i18n>History</h2>
          <ul>
            @for (booking of groups().history; track booking.id) {
              <li><pt-booking-row [booking]="booking" /></li>
            }
          </ul>
        }
        @if (list.hasMore() && !list.loading()) {
          <button type="button" class="button quiet" (click)="list.more()" i18n>Show older bookings</button>
        }
      }
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--s5);
      max-width: 860px;
      padding-top: var(--s5);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      gap: var(--s3);
    }
    h2:not(.head + h2) {
      margin-top: var(--s5);
    }
    ul {
      border-top: 1px solid var(--line);
    }
    .row {
      height: 96px;
    }
  `,
})
export class BookingsPage {
  protected readonly session = inject(Session);
  protected readonly list = inject(BookingList);
  readonly #clock = inject(Clock);
  protected readonly groups = computed(() => sortedOut(this.list.bookings(), this.#clock.now()));

  constructor() {
    void this.list.reread();
    whenShownAgain(() => void this.list.reread());
  }
}
