import { Pipe, inject, untracked, type PipeTransform } from '@angular/core';
import { Clock } from '../data/clock.ts';
import { DISPLAY_LOCALE } from './display-locale.ts';
import { eventTime, formatInstant, type TimeStyle, yourTime, zoneToSay } from './event-time.ts';
import { VISITOR_ZONE } from './visitor-zone.ts';

/**
 * `event.startsAt | eventTime: event.timeZone` tells the time on the venue's wall, and where that is if the visitor's
 * clock shows another. Without a zone it is the visitor's own time.
 */
@Pipe({ name: 'eventTime' })
export class EventTimePipe implements PipeTransform {
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #visitor = inject(VISITOR_ZONE);
  readonly #clock = inject(Clock);

  transform(instant: string, timeZone: string | undefined, style: TimeStyle = 'short'): string {
    const now = untracked(this.#clock.now);
    if (timeZone === undefined)
      return formatInstant(instant, style, this.#locale, { now, timeZone: this.#visitor });
    return eventTime(instant, style, this.#locale, { event: timeZone, visitor: this.#visitor, now });
  }
}

/** The zone of times that are told as a bare clock or day; null where the visitor's clock shows the same. */
@Pipe({ name: 'zoneToSay' })
export class ZoneToSayPipe implements PipeTransform {
  readonly #visitor = inject(VISITOR_ZONE);

  transform(instant: string, timeZone: string): string | null {
    return zoneToSay(instant, { event: timeZone, visitor: this.#visitor });
  }
}

/** The same instant where the visitor is; null when that would say nothing new. */
@Pipe({ name: 'yourTime' })
export class YourTimePipe implements PipeTransform {
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #visitor = inject(VISITOR_ZONE);
  readonly #clock = inject(Clock);

  transform(instant: string, timeZone: string): string | null {
    const now = untracked(this.#clock.now);
    return yourTime(instant, this.#locale, { event: timeZone, visitor: this.#visitor, now });
  }
}
