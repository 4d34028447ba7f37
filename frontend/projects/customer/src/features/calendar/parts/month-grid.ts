import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import type { DatedEntry } from '../stores/calendar.ts';
import { monthOf, weeksOf, type Day } from '../stores/days.ts';
import { dayNames } from './day-names.ts';
import { dayByKey } from './day-by-key.ts';
import { PosterSnippet } from './poster-snippet.ts';
import { weekStart } from './week-start.ts';

/** As many posters as a day has room for. */
const mostMarks = 2;

/** A month: its days in weeks, those with something marked. One of them is chosen, and has the focus of all. */
@Component({
  selector: 'pt-month-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PosterSnippet],
  templateUrl: './month-grid.html',
  styleUrl: './month-grid.scss',
  host: { '(keydown)': 'move($event)' },
})
export class MonthGrid {
  readonly chosen = input.required<Day>();
  readonly today = input.required<Day>();
  readonly entries = input.required<readonly DatedEntry[]>();
  readonly name = input.required<string>();
  readonly chose = output<Day>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #weekStart = weekStart(this.#locale);
  readonly #names = dayNames(this.#locale);
  /** Set by the keyboard: the day to which the focus follows. */
  readonly #followed = signal<Day | undefined>(undefined);
  readonly #byDay = computed(() => Map.groupBy(this.entries(), ({ day }) => day));

  protected readonly weeks = computed(() =>
    weeksOf(this.chosen(), this.#weekStart).map((week) => week.map((day) => this.#cellOf(day))),
  );
  protected readonly weekdays = computed(() =>
    (this.weeks()[0] ?? []).map(({ day }) => this.#names.weekday(day)),
  );

  constructor() {
    afterRenderEffect(() => {
      const day = this.#followed();
      if (day === undefined || day !== this.chosen()) return;
      this.#host.nativeElement.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
      this.#followed.set(undefined);
    });
  }

  protected move(event: KeyboardEvent): void {
    const day = dayByKey(event, this.chosen(), this.#weekStart);
    if (day === undefined) return;
    event.preventDefault();
    this.#followed.set(day);
    this.chose.emit(day);
  }

  #cellOf(day: Day) {
    const entries = this.#byDay().get(day) ?? [];
    return {
      day,
      number: this.#names.number(day),
      name: this.#names.full(day, entries.length),
      isOutside: monthOf(day) !== monthOf(this.chosen()),
      marks: entries.slice(0, mostMarks).map(({ entry }) => entry),
      more: Math.max(0, entries.length - mostMarks),
    };
  }
}
