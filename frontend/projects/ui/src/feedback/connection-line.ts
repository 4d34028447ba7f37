import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Connection } from '../data/connection.ts';
import { Crowd } from '../data/crowd.ts';
import { Icon } from '../icon/icon.ts';

/** Says at once why nothing comes: the connection is lost, or too many ask from here. Nothing once it comes again. */
@Component({
  selector: 'pt-connection-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div role="status">
      @if (connection.lost()) {
        <p>
          <pt-icon name="wifi_off" />
          <span i18n>No connection. Trying again…</span>
        </p>
      } @else if (crowd.waits()) {
        <p>
          <pt-icon name="hourglass_top" />
          <span i18n>Many people are looking from your network just now. Trying again…</span>
        </p>
      }
    </div>
  `,
  styles: `
    p {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: var(--s2);
      padding: var(--s2) var(--s4);
      background: var(--fog);
      color: var(--ink);
      font-size: var(--t-small);
      font-weight: 500;
    }
  `,
})
export class ConnectionLine {
  protected readonly connection = inject(Connection);
  protected readonly crowd = inject(Crowd);
}
