import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Session } from '../../../data/session.ts';
import { Unread } from '../../../data/unread.ts';
import { SignInNeeded } from '../../../ui/sign-in-needed.ts';
import { WelcomeOffer } from '../../../ui/welcome-offer.ts';
import { byDay, dayBefore, dayOf } from '../parts/days.ts';
import { InboxEntry } from '../parts/inbox-entry.ts';
import { InboxFilters } from '../parts/inbox-filters.ts';
import { InboxSkeleton } from '../parts/inbox-skeleton.ts';
import { Inbox } from '../stores/inbox.ts';
import { filterIn } from '../stores/inbox-filter.ts';

/** Everything that the customer was told, by days. */
@Component({
  selector: 'pt-notifications-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    EmptyState,
    EventTimePipe,
    Icon,
    InboxEntry,
    InboxFilters,
    InboxSkeleton,
    ProblemState,
    RouterLink,
    SignInNeeded,
    WelcomeOffer,
  ],
  templateUrl: './notifications-page.html',
  styleUrl: './notifications-page.scss',
})
export class NotificationsPage {
  readonly show = input<string>();
  protected readonly session = inject(Session);
  protected readonly inbox = inject(Inbox);
  readonly #unread = inject(Unread);
  readonly #notices = inject(Notices);
  readonly #clock = inject(Clock);
  readonly #zone = inject(VISITOR_ZONE);

  protected readonly filter = computed(() => filterIn(this.show()));
  protected readonly days = computed(() => byDay(this.inbox.entries(), this.#zone));
  protected readonly today = computed(() => dayOf(new Date(this.#clock.now()), this.#zone));
  protected readonly yesterday = computed(() => dayBefore(this.today()));
  protected readonly canMark = computed(() => this.#unread.count() > 0 && !this.inbox.markingAll());
  protected readonly isEmpty = computed(
    () => this.days().length === 0 && !this.inbox.loading() && this.inbox.error() === undefined,
  );

  constructor() {
    effect(() => {
      const filter = this.filter();
      untracked(() => this.inbox.show(filter));
    });
    void this.inbox.reread();
    whenShownAgain(() => void this.inbox.reread());
  }

  protected async markAll(): Promise<void> {
    try {
      await this.inbox.markAllRead();
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    }
  }
}
