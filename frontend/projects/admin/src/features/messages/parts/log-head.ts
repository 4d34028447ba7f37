import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { channelLooks } from '../../../ui/previews/channel-looks.ts';

/** What stands above the columns of the log. Each cell says the same to who does not see them. */
@Component({
  selector: 'pt-log-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <span i18n>Person and message</span>
    @for (look of looks; track look.icon) {
      <span class="way"><pt-icon [name]="look.icon" />{{ look.word }}</span>
    }
    <span class="when-column" i18n>When</span>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: var(--log-columns);
      align-items: center;
      gap: var(--s3);
      padding: var(--s2) var(--s3);
      border-bottom: 1px solid var(--line);
      font-size: 0.8125rem;
      font-weight: 600;
      color: var(--ink-3);
    }
    .way {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    pt-icon {
      width: 1.125rem;
      height: 1.125rem;
    }
    .when-column {
      text-align: end;
    }
    @media (max-width: 700px) {
      :host {
        display: none;
      }
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class LogHead {
  protected readonly looks = [channelLooks.email, channelLooks.sms, channelLooks.push, channelLooks.inbox];
}
