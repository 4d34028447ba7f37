import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { CurrentPage } from '@parterre/ui/navigation/current-page.ts';
import { OpenBookings } from '../data/open-bookings.ts';
import { clockText } from '../ui/clock-text.ts';

/** A running hold, or a payment that is not finished, and the way back to it; not on the pages that show it anyway. */
@Component({
  selector: 'pt-open-holds',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    @if (lines().length > 0) {
      <aside aria-label="Held for you" i18n-aria-label>
        @for (line of lines(); track line.id) {
          <a class="wrap figures" [routerLink]="line.way">
            <pt-icon name="event_seat" />
            <span>
              <b>{{ line.title }}</b>
              @if (line.isPaying) {
                <span class="small" i18n>Your payment is not finished</span>
              } @else {
                <span class="small" i18n>
                  {line.places, plural, =1 {1 place} other {{{ line.places }} places}} held for you for
                  {{ line.left }}
                </span>
              }
            </span>
            <span class="go" i18n>Continue</span>
          </a>
        }
      </aside>
    }
  `,
  styles: `
    :host {
      display: block;
      background: var(--lime);
      color: var(--on-lime);
    }
    a {
      display: flex;
      align-items: center;
      gap: var(--s3);
      min-height: var(--touch);
      padding-block: var(--s2);
    }
    span {
      flex: 1;
      min-width: 0;
    }
    span > b,
    span > span {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .go {
      flex: none;
      font-weight: 640;
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  `,
})
export class OpenHolds {
  readonly #open = inject(OpenBookings);
  readonly #clock = inject(Clock);
  readonly #page = inject(CurrentPage);
  readonly #path = computed(() => this.#page.arrived()?.urlAfterRedirects.split('?')[0] ?? '');

  protected readonly lines = computed(() =>
    this.#open
      .bookings()
      .map(({ id, status, event, seats, places, deadline }) => ({
        id,
        title: event.title,
        isPaying: status === 'paying',
        way: ['/events', event.slug, 'seats'],
        places: places.reduce((sum, { count }) => sum + count, seats.length),
        left: clockText(Math.ceil(Math.max(0, Date.parse(deadline ?? '') - this.#clock.now()) / 1000)),
      }))
      .filter(({ id, way }) => ![way.join('/'), `/bookings/${id}`].includes(this.#path())),
  );

  constructor() {
    // What was held or paid on one page is told on the next.
    effect(() => {
      this.#path();
      untracked(() => this.#open.again());
    });
  }
}
