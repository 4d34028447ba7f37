import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';

/** A line of a log: when it was, and beside it, or below on a phone, what. */
@Component({
  selector: 'pt-log-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EventTimePipe],
  template: `
    <time class="small muted figures" [attr.datetime]="at()">{{ at() | eventTime: undefined }}</time>
    <div><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 13rem minmax(0, 1fr);
      align-items: baseline;
      gap: var(--s1) var(--s4);
      padding-block: var(--s3);
      border-bottom: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    @media (max-width: 700px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class LogLine {
  readonly at = input.required<string>();
}
