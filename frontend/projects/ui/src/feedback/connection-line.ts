import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Connection } from '../data/connection.ts';
import { Icon } from '../icon/icon.ts';

/** Says at once that the connection is lost, and nothing once it is back. */
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
}
