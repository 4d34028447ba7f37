import { Pipe, inject, untracked, type PipeTransform } from '@angular/core';
import { Clock } from '../data/clock.ts';
import { DISPLAY_LOCALE } from './display-locale.ts';
import { formatInstant, yourTime, type TimeStyle } from './event-time.ts';

/** `event.startsAt | eventTime: event.timeZone` tells the time on the venue's wall. */
@Pipe({ name: 'eventTime' })
export class EventTimePipe implements PipeTransform {
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #clock = inject(Clock);

  transform(instant: string, timeZone: string | undefined, style: TimeStyle = 'short'): string {
    return formatInstant(instant, style, this.#locale, { now: untracked(this.#clock.now), timeZone });
  }
}

/** The same instant where the visitor is; null when that would say nothing new. */
@Pipe({ name: 'yourTime' })
export class YourTimePipe implements PipeTransform {
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #clock = inject(Clock);

  transform(instant: string, timeZone: string): string | null {
    return yourTime(instant, timeZone, this.#locale, untracked(this.#clock.now));
  }
}
