import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import { VenueList } from '../../../data/venue-list.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { NoOrganization } from '../../../ui/no-organization.ts';
import { PageHead } from '../../../ui/page-head.ts';

/** Where the events of an organization happen. */
@Component({
  selector: 'pt-venues-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, ListEnd, NoOrganization, PageHead, RouterLink],
  providers: [VenueList],
  templateUrl: './venues-page.html',
  styles: `
    ul {
      border-top: 1px solid var(--line);
    }
    li a {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s4);
      padding-block: var(--s4);
      border-bottom: 1px solid var(--line);
    }
    li a:hover h2 {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    h2 {
      font-size: var(--t-3);
      overflow-wrap: anywhere;
    }
    pt-icon {
      color: var(--ink-3);
    }
    .open {
      color: var(--warn);
    }
  `,
})
export class VenuesPage {
  protected readonly acting = inject(ActingOrganization);
  protected readonly list = inject(VenueList);
  protected readonly empty = computed(
    () => !this.list.loading() && this.list.error() === undefined && this.list.venues().length === 0,
  );
}
