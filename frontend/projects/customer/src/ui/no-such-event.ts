import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';

/** What the address of an event says that is not, or no longer, published. */
@Component({
  selector: 'pt-no-such-event',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RouterLink],
  template: `
    <pt-empty-state
      icon="event_seat"
      heading="No such event"
      i18n-heading
      text="It may have been taken off the programme."
      i18n-text
    >
      <a class="button" routerLink="/" i18n>See what’s on</a>
    </pt-empty-state>
  `,
})
export class NoSuchEvent {}
