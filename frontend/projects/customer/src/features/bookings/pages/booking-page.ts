import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  injectAsync,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import type { Booking } from '../../../data/api.ts';
import { BookingSettling } from '../stores/booking-settling.ts';
import { Session } from '../../../data/session.ts';
import { PageTitle } from '../../../ui/page-title.ts';
import { BookingStatusWord } from '../parts/booking-status.ts';
import { SignInNeeded } from '../../../ui/sign-in-needed.ts';
import { WelcomeOffer } from '../../../ui/welcome-offer.ts';
import { BookingEnded } from '../parts/booking-ended.ts';
import { BookingLines } from '../parts/booking-lines.ts';
import { ReminderSection } from '../parts/reminder-section.ts';
import { TicketList } from '../parts/ticket-list.ts';
import { UnfinishedPayment } from '../parts/unfinished-payment.ts';

/** One booking: the way back from the payment page, the tickets, and giving them back. */
@Component({
  selector: 'pt-booking-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    BookingEnded,
    BookingLines,
    BookingStatusWord,
    EmptyState,
    EventTimePipe,
    ProblemState,
    ReminderSection,
    RouterLink,
    SignInNeeded,
    Skeleton,
    TicketList,
    UnfinishedPayment,
    WelcomeOffer,
  ],
  providers: [BookingSettling],
  templateUrl: './booking-page.html',
  styleUrl: './booking-page.scss',
})
export class BookingPage {
  readonly id = input.required<string>();
  /** Set by the payment page's way back. */
  readonly paid = input<string>();

  protected readonly session = inject(Session);
  protected readonly settling = inject(BookingSettling);
  readonly #title = inject(PageTitle);
  readonly #notices = inject(Notices);
  readonly #clock = inject(Clock);
  readonly #dialogs = injectAsync(() => import('@angular/material/dialog').then((m) => m.MatDialog));

  protected readonly booking = this.settling.booking;
  protected readonly missing = computed(() => problemOf(this.settling.error()).status === 404);

  /** The event of which one can be reminded: it is booked, and has not begun. */
  protected readonly remindable = computed(() => {
    const booking = this.booking();
    if (booking?.status !== 'confirmed' || booking.dispute) return undefined;
    return Date.parse(booking.event.startsAt) > this.#clock.now() ? booking.event.id : undefined;
  });

  constructor() {
    effect(() => this.settling.open(this.id()));
    effect(() => {
      const booking = this.booking();
      if (booking) this.#title.say(booking.event.title);
    });
    this.settling.settleOnReturn(() => this.paid() !== undefined);
  }

  protected async giveBack(): Promise<void> {
    const booking = this.booking();
    if (!booking) return;
    const [dialogs, { CancelDialog }] = await Promise.all([
      this.#dialogs(),
      import('../parts/cancel-dialog.ts'),
    ]);
    const dialog = dialogs.open<InstanceType<typeof CancelDialog>, typeof booking, boolean>(CancelDialog, {
      data: booking,
      width: '28rem',
      maxWidth: '100vw',
      panelClass: 'sheet',
      backdropClass: 'dim',
      role: 'alertdialog',
      ariaLabelledBy: 'cancel-title',
    });
    await dialog.afterClosed().forEach((confirmed) => {
      if (confirmed) void this.#cancel(booking);
    });
  }

  async #cancel(shown: Booking): Promise<void> {
    try {
      const { status } = await this.settling.giveUp(shown);
      await this.#notices.show(
        status === 'confirmed'
          ? $localize`Your payment has come. Your tickets are here.`
          : $localize`Your seats are given back.`,
      );
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    }
  }
}
