import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formatInstant } from '@parterre/ui/format/event-time.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { EventDetail } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { AwaitedSales } from '../stores/awaited-sales.ts';
import { toldBy } from './told-by.ts';

/** Has the customer told when a sale starts; then it says when and how, and how that ends. Who is not signed in is asked to, first. */
@Component({
  selector: 'pt-sale-alert',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  templateUrl: './sale-alert.html',
  styleUrl: './sale-alert.scss',
})
export class SaleAlert {
  readonly event = input.required<EventDetail>();
  readonly #awaited = inject(AwaitedSales);
  readonly #contact = inject(Contact);
  readonly #session = inject(Session);
  readonly #prompt = inject(SignInPrompt);
  readonly #notices = inject(Notices);
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #visitor = inject(VISITOR_ZONE);
  readonly #clock = inject(Clock);

  protected readonly isAwaited = computed(() => this.#awaited.has(this.event().id));
  protected readonly isChanging = signal(false);
  protected readonly isBusy = signal(false);
  /** "By e-mail and push, Mon 7 Dec, 18:00", by the visitor's clock. */
  protected readonly how = computed(() => {
    const settings = this.#contact.settings();
    const time = formatInstant(this.event().sales.opensAt, 'short', this.#locale, {
      now: untracked(this.#clock.now),
      timeZone: this.#visitor,
    });
    const channels = settings && toldBy(settings, this.#locale);
    return channels
      ? $localize`By ${channels}:channels:, ${time}:time:`
      : $localize`In your inbox, ${time}:time:`;
  });

  protected tell(): Promise<void> {
    return this.#ask(async () => {
      if (!this.#session.signedIn()) await this.#prompt.ask('sale');
      await this.#awaited.add(this.event().id);
    });
  }

  protected tellNoMore(): Promise<void> {
    return this.#ask(async () => {
      await this.#awaited.end(this.event().id);
      this.isChanging.set(false);
    });
  }

  async #ask(what: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await what();
    } catch (error) {
      // Who turned away from signing in knows it.
      if (!this.#session.signedIn()) return;
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    } finally {
      this.isBusy.set(false);
    }
  }
}
