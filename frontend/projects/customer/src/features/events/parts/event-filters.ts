import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { kindLabels } from '../../../ui/kind-labels.ts';
import type { FilterParameters } from './filter-parameters.ts';

@Component({
  selector: 'pt-event-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  templateUrl: './event-filters.html',
  styles: `
    :host {
      display: block;
      margin-block: var(--s2) var(--s5);
    }
    .days {
      margin-top: var(--s3);
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: var(--s2);
    }
    input {
      min-height: var(--touch);
      padding: 0 var(--s3);
      border: 1.5px solid var(--edge);
      border-radius: var(--r1);
      background: var(--paper);
      color: var(--ink);
      font: inherit;
    }
  `,
})
export class EventFilters {
  readonly current = input.required<FilterParameters>();
  readonly changed = output<FilterParameters>();

  protected readonly kinds = kindLabels;
  protected readonly dates = [
    { id: undefined, label: $localize`All dates` },
    { id: 'today', label: $localize`Today` },
    { id: 'weekend', label: $localize`This weekend` },
  ];

  protected chooseDates(dates: string | undefined): void {
    this.changed.emit({ dates, from: undefined, to: undefined });
  }

  protected toggleKind(kind: string): void {
    this.changed.emit({ kind: this.current().kind === kind ? undefined : kind });
  }
}
