import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';

@Component({
  selector: 'pt-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RouterLink],
  template: `
    <h1 class="unseen" i18n>Not found</h1>
    <pt-empty-state
      icon="search"
      heading="There is no such page"
      i18n-heading
      text="The address may be mistyped, or what was here is gone."
      i18n-text
    >
      <a class="button" routerLink="/" i18n>Overview</a>
    </pt-empty-state>
  `,
})
export class NotFound {}
