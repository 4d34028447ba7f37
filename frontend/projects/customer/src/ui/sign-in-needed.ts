import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';

/** Stands where a page would that belongs to somebody. */
@Component({
  selector: 'pt-sign-in-needed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RouterLink],
  template: `
    <pt-empty-state
      icon="lock"
      heading="Sign in to see this"
      i18n-heading
      text="It belongs to your account."
      i18n-text
    >
      <a class="button" routerLink="/sign-in" [queryParams]="{ next }" i18n>Sign in</a>
    </pt-empty-state>
  `,
})
export class SignInNeeded {
  protected readonly next = inject(Router).url;
}
