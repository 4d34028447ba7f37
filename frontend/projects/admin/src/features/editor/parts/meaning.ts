import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { SeatingWork } from '../stores/seating-work.ts';
import { ReadyList } from './ready-list.ts';

/** What the work comes to: whether it can be published, and what a sold-out house would bring. */
@Component({
  selector: 'pt-meaning',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MoneyPipe, ReadyList],
  template: `
    <ng-content />
    @if (editing.isDraft()) {
      <section>
        <h2 i18n>Ready to publish?</h2>
        <pt-ready-list />
      </section>
    }
    @if (work.revenue(); as revenue) {
      <section class="total">
        <p class="small muted" i18n>If it sells out</p>
        <p class="figures">{{ revenue.amount > 0 ? (revenue | money) : '–' }}</p>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--s5);
    }
    h2 {
      margin-bottom: var(--s3);
      font-size: var(--t-3);
    }
    .total {
      padding: var(--s4);
      border-radius: var(--r2);
      background: var(--fog);
    }
    .total .figures {
      font: 720 1.75rem / 1.2 var(--display);
      letter-spacing: -0.02em;
    }
  `,
})
export class Meaning {
  protected readonly editing = inject(EventEditing);
  protected readonly work = inject(SeatingWork);
}
