import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { Delivery } from '../../../data/api.ts';
import { Session } from '../../../data/session.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { DeliveryPanel } from '../parts/delivery-panel.ts';
import { DeliveryRow } from '../parts/delivery-row.ts';
import { LogFilters } from '../parts/log-filters.ts';
import { LogHead } from '../parts/log-head.ts';
import { MessagesTabs } from '../parts/messages-tabs.ts';
import { TroubledNotice } from '../parts/troubled-notice.ts';
import { deliveryLog } from '../stores/delivery-log.ts';
import { deliveryIn } from '../stores/log-place.ts';
import { filtersIn } from '../stores/log-question.ts';
import { countTroubles } from '../stores/wanted.ts';

/** What people were told and what became of it. The address carries the filters; whom one looks for stands in no address. */
@Component({
  selector: 'pt-log-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DeliveryPanel,
    DeliveryRow,
    EmptyState,
    ListEnd,
    LogFilters,
    LogHead,
    MessagesTabs,
    PageHead,
    TroubledNotice,
  ],
  templateUrl: './log-page.html',
  styleUrl: './log-page.scss',
})
export class LogPage {
  /** `platform`, for the messages that no organization sends. */
  readonly of = input<string>();
  readonly event = input<string>();
  readonly kind = input<string>();
  readonly state = input<string>();
  /** Whether a message is open, so that going back closes it; which one, no address says. */
  readonly open = input<string>();

  protected readonly acting = inject(ActingOrganization);
  protected readonly isAdmin = inject(Session).isAdmin;
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);

  protected readonly ofPlatform = computed(
    () => this.isAdmin() && (this.of() === 'platform' || this.acting.none()),
  );
  protected readonly email = signal('');
  protected readonly filters = computed(() => {
    const { eventId, ...filters } = filtersIn({
      event: this.event(),
      kind: this.kind(),
      state: this.state(),
    });
    return { ...filters, ...(eventId && !this.ofPlatform() && { eventId }) };
  });
  readonly #house = computed(() => {
    if (this.ofPlatform()) return {};
    const organizationId = this.acting.id();
    return organizationId === undefined ? undefined : { organizationId };
  });
  protected readonly log = deliveryLog({
    house: this.#house,
    question: computed(() => {
      const house = this.#house();
      const email = this.email();
      return house && { ...house, ...this.filters(), ...(email && { email }) };
    }),
  });
  protected readonly isFiltered = computed(
    () => this.email() !== '' || Object.keys(this.filters()).length > 0,
  );
  protected readonly hasTroubles = computed(() => countTroubles(this.log.troubled.items()).all > 0);
  protected readonly refusal = computed(() => {
    const error = this.log.list.error();
    const isOfEmail = error !== undefined && problemOf(error).fields?.some(({ field }) => field === 'email');
    return isOfEmail ? $localize`This does not look like an e-mail address.` : '';
  });
  readonly #chosen = signal<Delivery | undefined>(undefined);
  /** Which one another page has sent its reader to. */
  readonly #sought = deliveryIn(inject(Location).getState());
  protected readonly shown = computed(() => {
    if (this.open() === undefined) return undefined;
    return this.#chosen() ?? this.log.list.items().find(({ id }) => id === this.#sought);
  });
  protected readonly sending = signal(false);

  protected show(delivery: Delivery): void {
    const isOneOpen = this.shown() !== undefined;
    this.#chosen.set(delivery);
    this.#go({ open: 'yes' }, isOneOpen);
  }

  protected close(): void {
    const last = this.shown();
    this.#go({ open: null }, true);
    setTimeout(() => document.getElementById(`row-${last?.id ?? ''}`)?.focus());
  }

  protected showAll(): void {
    this.email.set('');
    this.#go({ event: null, kind: null, state: null, open: null }, false);
  }

  protected chooseHouse(of: 'platform' | null): void {
    this.#go({ of, event: null, open: null }, false);
  }

  protected async sendAgain(deliveries: readonly Delivery[]): Promise<void> {
    this.sending.set(true);
    const { queued, error } = await this.log.sendAgain(deliveries);
    const words = $localize`{count, plural, =0 {Nothing was left to send.} =1 {On its way again.} other {# are on their way again.}}`;
    const far = error === undefined || queued > 0 ? [counted(words, queued)] : [];
    const { title, detail = title } = problemOf(error);
    void this.#notices.show([...far, ...(error === undefined ? [] : [detail])].join(' '));
    this.sending.set(false);
    await this.log.follow(() => this.#readShownAgain());
  }

  async #readShownAgain(): Promise<void> {
    const before = this.shown();
    if (!before) return;
    const now = await this.log.readAgain(before);
    // Somebody looks at another one by now.
    if (this.shown()?.id === now.id) this.#chosen.set(now);
  }

  #go(queryParams: Readonly<Record<string, string | null>>, replaceUrl: boolean): void {
    // The row that was pressed stays where it is.
    void this.#router.navigate([], {
      ...{ queryParams, queryParamsHandling: 'merge', replaceUrl, scroll: 'manual' },
    });
  }
}
