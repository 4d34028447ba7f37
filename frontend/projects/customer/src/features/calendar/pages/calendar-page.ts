import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  injectAsync,
  input,
  linkedSignal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Session } from '../../../data/session.ts';
import { SignInNeeded } from '../../../ui/sign-in-needed.ts';
import { CalendarEntryLine } from '../parts/calendar-entry.ts';
import { CalendarSkeleton } from '../parts/calendar-skeleton.ts';
import { dayNames } from '../parts/day-names.ts';
import { MonthGrid } from '../parts/month-grid.ts';
import { Calendar } from '../stores/calendar.ts';
import { dayAt, dayIn, firstOf, monthOf, plusMonths, type Day } from '../stores/days.ts';
import { listedFrom, nextAfter, openingDay } from '../stores/month-view.ts';

/** What the customer has booked: a month, and the list from its chosen day on. The address says which day that is. */
@Component({
  selector: 'pt-calendar-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CalendarEntryLine,
    CalendarSkeleton,
    EmptyState,
    Icon,
    MonthGrid,
    ProblemState,
    RouterLink,
    SignInNeeded,
  ],
  providers: [Calendar],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.scss',
})
export class CalendarPage {
  readonly day = input<string>();
  readonly show = input<string>();

  protected readonly session = inject(Session);
  protected readonly calendar = inject(Calendar);
  readonly #router = inject(Router);
  readonly #clock = inject(Clock);
  readonly #zone = inject(VISITOR_ZONE);
  readonly #names = dayNames(inject(DISPLAY_LOCALE));
  readonly #dialogs = injectAsync(() => import('@angular/material/dialog').then((m) => m.MatDialog));

  #isOpening = false;

  protected readonly isList = computed(() => this.show() === 'list');
  protected readonly today = computed(() => dayAt(this.#clock.now(), this.#zone));
  protected readonly entries = this.calendar.entries;
  readonly #asked = computed(
    () => dayIn(this.day()) ?? openingDay(this.today(), this.today(), this.entries()),
  );
  /** Ahead of the address, which follows. */
  protected readonly chosen = linkedSignal(this.#asked);
  protected readonly month = computed(() => this.#names.month(this.chosen(), this.today()));
  protected readonly months = computed(() =>
    listedFrom(this.chosen(), this.entries(), this.isList() ? 'all' : 'month').map((month) => ({
      ...month,
      name: this.#names.month(month.day, this.today()),
      isShown: monthOf(month.day) === monthOf(this.chosen()),
    })),
  );
  protected readonly isReady = computed(() => !this.calendar.loading() && !this.calendar.error());
  protected readonly hasEarlier = computed(() =>
    this.entries().some(({ day }) => monthOf(day) === monthOf(this.chosen())),
  );
  protected readonly next = computed(() => {
    const next = this.isList() ? undefined : nextAfter(this.chosen(), this.entries());
    return next && { ...next, name: this.#names.full(next.day, 0) };
  });

  protected choose(day: Day): void {
    this.chosen.set(day);
    // Nothing scrolls: the list below changes, and the thumb stays where it is.
    void this.#router.navigate([], {
      ...{ queryParams: { day }, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' },
    });
  }

  protected turn(count: number): void {
    this.choose(openingDay(plusMonths(firstOf(this.chosen()), count), this.today(), this.entries()));
  }

  protected toggleList(): void {
    const queryParams = { show: this.isList() ? null : 'list' };
    void this.#router.navigate([], {
      ...{ queryParams, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' },
    });
  }

  /** One dialog, however often it is asked for while it comes. */
  protected async subscribe(): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    await this.#openSubscribing().finally(() => {
      this.#isOpening = false;
    });
  }

  async #openSubscribing(): Promise<void> {
    const [dialogs, { SubscribeDialog }] = await Promise.all([
      this.#dialogs(),
      import('../parts/subscribe-dialog.ts'),
    ]);
    dialogs.open(SubscribeDialog, {
      data: this.calendar,
      width: '30rem',
      maxWidth: '100vw',
      panelClass: 'sheet',
      backdropClass: 'dim',
      ariaLabelledBy: 'subscribe-title',
    });
  }
}
