import { DecimalPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import type { Chart } from '@parterre/seating/chart';
import { readChart } from '@parterre/seating/stored-chart';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { EmployeeApi } from '../../../../data/employee-api.ts';
import type { HallRequest } from '../../stores/venues.ts';
import { ChartView } from '../chart-view.ts';

/** Long enough to type a second digit. */
const pause = 200;

/** A hall as the server would draw it, drawn anew when somebody has stopped typing; the one before stays until then. */
@Component({
  selector: 'pt-hall-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartView, DecimalPipe, FormMessage],
  template: `
    <p class="figures" role="status">
      @if (drawn()) {
        <ng-container i18n>{{ seats() | number }} seats</ng-container>
      }
    </p>
    @if (drawn(); as chart) {
      <pt-chart-view [chart]="chart" [class.stale]="!hall()" />
    } @else if (!refusal()) {
      <p class="opening" i18n>Opening the house…</p>
    }
    <pt-form-message [message]="refusal()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
    }
    .stale {
      opacity: 0.5;
    }
    .figures {
      min-height: 1.5em;
      font-weight: 600;
    }
    .opening {
      display: grid;
      place-items: center;
      min-height: 22rem;
      border-radius: var(--r2);
      background: var(--house);
      color: var(--house-ink-2);
    }
  `,
})
export class HallPreview {
  /** Undefined while what is typed is not right. */
  readonly hall = input.required<HallRequest | undefined>();

  readonly #api = inject(EmployeeApi);
  readonly #asked = signal<HallRequest | undefined>(undefined);
  readonly #resource = resource({
    params: () => this.#asked(),
    loader: async ({ params, abortSignal }) =>
      readChart(await this.#api.post('api/chart-previews', { body: params, abortSignal })),
  });
  protected readonly drawn = linkedSignal<Chart | undefined, Chart | undefined>({
    source: () => (this.#resource.hasValue() ? this.#resource.value() : undefined),
    computation: (chart, before) => chart ?? before?.value,
  });
  protected readonly seats = computed(() => {
    const rows = this.drawn()?.sections.flatMap((section) => section.rows) ?? [];
    return rows.reduce((count, row) => count + row.seats.length, 0);
  });
  protected readonly refusal = computed(() => {
    const error = this.#resource.error();
    if (!error) return '';
    const { detail, title } = problemOf(error);
    return detail ?? title;
  });

  constructor() {
    effect((onCleanup) => {
      const hall = this.hall();
      if (!hall) return;
      const timer = setTimeout(() => this.#asked.set(hall), pause);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
