import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { EventTimePipe, ZoneToSayPipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Poster } from '@parterre/ui/poster/poster.ts';
import type { DatedEntry } from '../stores/calendar.ts';
import { dayNames } from './day-names.ts';
import { EntryReminders } from './entry-reminders.ts';

/** One thing of a day: when, what, where one sits, and the way to its tickets. */
@Component({
  selector: 'pt-calendar-entry',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EntryReminders, EventTimePipe, Poster, RouterLink, ZoneToSayPipe],
  templateUrl: './calendar-entry.html',
  styleUrl: './calendar-entry.scss',
})
export class CalendarEntryLine {
  readonly dated = input.required<DatedEntry>();
  /** Whether the one before is on the same day, which then need not be shown twice. */
  readonly isSameDay = input(false);

  readonly #clock = inject(Clock);
  readonly #names = dayNames(inject(DISPLAY_LOCALE));
  protected readonly date = computed(() => {
    const { day } = this.dated();
    return {
      ...{ weekday: this.#names.weekday(day).short, number: this.#names.number(day) },
      month: this.#names.month(day, day),
    };
  });
  protected readonly isOver = computed(() => Date.parse(this.dated().entry.endsAt) <= this.#clock.now());
  protected readonly where = computed(() => {
    const { event, places } = this.dated().entry;
    return [event.venueName, ...places].join(', ');
  });
}
