import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { readChart } from '@parterre/seating/stored-chart';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { ChartView } from './chart-view.ts';

/** A chart of the server, to be looked at. */
@Component({
  selector: 'pt-chart-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartView, ProblemState],
  template: `
    @if (chart(); as drawing) {
      <pt-chart-view [chart]="drawing" />
    } @else if (resource.error(); as error) {
      <pt-problem-state [error]="error" (again)="resource.reload()" />
    } @else {
      <p class="opening" role="status" i18n>Opening the house…</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      min-height: 26rem;
    }
    .opening {
      display: grid;
      place-items: center;
      border-radius: var(--r2);
      background: var(--house);
      color: var(--house-ink-2);
    }
  `,
})
export class ChartPicture {
  readonly venueId = input.required<string>();
  readonly version = input.required<number>();
  readonly #api = inject(EmployeeApi);
  protected readonly resource = this.#api.resource('api/venues/{venueId}/charts/{version}', () => ({
    path: { venueId: this.venueId(), version: this.version() },
  }));
  protected readonly chart = computed(() =>
    this.resource.hasValue() ? readChart(this.resource.value()) : undefined,
  );
}
