import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Clock } from '@parterre/ui/data/clock.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import { EventList } from '../../../data/event-list.ts';
import { Session } from '../../../data/session.ts';
import { EventRow } from '../../../ui/event-row.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { NoOrganization } from '../../../ui/no-organization.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { attention } from '../parts/attention.ts';
import { OpenPoints } from '../parts/open-points.ts';

/** What needs attention, and what is coming. */
@Component({
  selector: 'pt-overview-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, EventRow, Icon, ListEnd, NoOrganization, OpenPoints, PageHead, RouterLink],
  providers: [EventList],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  protected readonly session = inject(Session);
  protected readonly acting = inject(ActingOrganization);
  protected readonly list = inject(EventList);
  readonly #clock = inject(Clock);
  protected readonly attention = computed(() => attention(this.list.events(), this.#clock.now()));
  protected readonly nothing = computed(
    () => !this.list.loading() && this.list.error() === undefined && this.list.events().length === 0,
  );
}
