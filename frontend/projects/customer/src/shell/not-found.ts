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
      icon="event_seat"
      heading="This seat is empty"
      i18n-heading
      text="There is no page at this address. It may have moved, or the event is over."
      i18n-text
    >
      <a class="button" routerLink="/" i18n>See what’s on</a>
    </pt-empty-state>
  `,
})
export class NotFound {}
