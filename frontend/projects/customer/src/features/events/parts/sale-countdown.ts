import { ChangeDetectionStrategy, Component, computed, inject, input, untracked } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formatInstant, yourTime } from '@parterre/ui/format/event-time.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { cityOf, zoneWords } from '@parterre/ui/format/zone-words.ts';
import type { EventDetail } from '../../../data/api.ts';
import { timeUntil } from '../stores/time-until.ts';
import { Digits } from './digits.ts';
import { spokenTime } from './spoken-time.ts';

/**
 * How long it is until the sale begins, by the server's clock, and when that is. It keeps its place and height when the sale has
 * begun: nothing moves under a thumb.
 */
@Component({
  selector: 'pt-sale-countdown',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Digits],
  templateUrl: './sale-countdown.html',
  // Its measures are those of what the service draws (first-view.scss).
  host: { class: 'sale-countdown' },
})
export class SaleCountdown {
  readonly event = input.required<EventDetail>();
  readonly #clock = inject(Clock);
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #visitor = inject(VISITOR_ZONE);
  readonly #opensAt = computed(() => this.event().sales.opensAt);
  protected readonly left = computed(() => timeUntil(Date.parse(this.#opensAt()) - this.#clock.now()));
  protected readonly isOpen = computed(() => this.#clock.now() >= Date.parse(this.#opensAt()));
  protected readonly isSoon = computed(() => this.left().days + this.left().hours === 0);
  /** By the visitor's own clock. */
  protected readonly moment = computed(() =>
    formatInstant(this.#opensAt(), 'long', this.#locale, {
      now: untracked(this.#clock.now),
      timeZone: this.#visitor,
    }),
  );
  /** By the clock where the event is; null where it shows the same. */
  protected readonly momentThere = computed(() =>
    yourTime(this.#opensAt(), this.#locale, {
      event: this.#visitor,
      visitor: this.event().timeZone,
      now: untracked(this.#clock.now),
    }),
  );
  protected readonly here = cityOf(this.#visitor);
  protected readonly there = computed(() => {
    const { venue, timeZone } = this.event();
    return venue.online ? cityOf(timeZone) : venue.city;
  });
  protected readonly zone = computed(() => zoneWords(this.#opensAt(), this.event().timeZone));
  /** Another one once a minute: whoever listens is not told each second. */
  protected readonly spoken = computed(() => {
    if (this.isOpen()) return $localize`The sale has started`;
    const time = spokenTime(this.left(), this.#locale);
    return time
      ? $localize`The sale starts in ${time}:time:`
      : $localize`The sale starts in less than a minute`;
  });
}
