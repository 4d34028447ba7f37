import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { Organization } from '../../../data/api.ts';
import { InviteForm } from '../../../ui/invite-form.ts';
import { ListEnd } from '../../../ui/list-end.ts';
import { PageHead } from '../../../ui/page-head.ts';
import { OrganizationForm } from '../parts/organization-form.ts';

/** Who organizes on this platform. A new one gets its first organizer right away. */
@Component({
  selector: 'pt-organizations-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, EventTimePipe, Icon, InviteForm, ListEnd, OrganizationForm, PageHead],
  templateUrl: './organizations-page.html',
  styles: `
    ul {
      border-top: 1px solid var(--line);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s4);
      padding-block: var(--s3);
      border-bottom: 1px solid var(--line);
    }
    .name {
      flex: 1 1 14rem;
      display: grid;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    li pt-organization-form {
      flex: 1;
    }
  `,
})
export class OrganizationsPage {
  protected readonly acting = inject(ActingOrganization);
  protected readonly list = this.acting.choices;
  /** `new`, or the id of the one that is renamed. */
  protected readonly open = signal<string | undefined>(undefined);
  protected readonly inviting = signal<Organization | undefined>(undefined);

  protected created(organization: Organization): void {
    this.open.set(undefined);
    this.acting.choose(organization.id);
    this.inviting.set(organization);
  }

  protected invite(organization: Organization): void {
    this.acting.choose(organization.id);
    this.inviting.set(organization);
  }
}
