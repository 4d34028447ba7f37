import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';

/** Stands where an organization's work would, while there is no organization. */
@Component({
  selector: 'pt-no-organization',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RouterLink],
  template: `
    <pt-empty-state
      icon="stadium"
      heading="No organization yet"
      i18n-heading
      text="Events and venues belong to an organization. Create the first one, then invite its organizer."
      i18n-text
    >
      <a class="button" routerLink="/organizations" i18n>Create an organization</a>
    </pt-empty-state>
  `,
})
export class NoOrganization {}
