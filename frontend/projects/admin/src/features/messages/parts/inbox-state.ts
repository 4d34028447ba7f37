import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { Delivery } from '../../../data/api.ts';

/** Whether a message is in the inbox of the portal, and whether it was read there. */
@Component({
  selector: 'pt-inbox-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @if (inbox(); as there) {
      @if (there.readAt === null) {
        <pt-icon name="check" /><span i18n>There</span>
      } @else {
        <pt-icon name="done_all" /><span i18n>Read</span>
      }
    } @else {
      <span aria-hidden="true">–</span><span class="unseen" i18n>not used</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ink-3);
      white-space: nowrap;
    }
    :host(.there) {
      color: var(--ok);
    }
    pt-icon {
      width: 1.125rem;
      height: 1.125rem;
    }
  `,
  host: { '[class.there]': 'inbox() !== null' },
})
export class InboxState {
  readonly inbox = input.required<Delivery['inbox']>();
}
