import { DecimalPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { PageTitle } from '../../../ui/page-title.ts';
import { zoneName } from '../../../ui/zone-name.ts';
import { ChartPicture } from '../parts/chart-picture.ts';
import { NewChart } from '../parts/new-chart.ts';

/** One venue: its chart, the versions before, and the ways to a new one. */
@Component({
  selector: 'pt-venue-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartPicture, DecimalPipe, EventTimePipe, NewChart, ProblemState, RouterLink, Skeleton],
  templateUrl: './venue-page.html',
  styleUrl: './venue-page.scss',
})
export class VenuePage {
  readonly venueId = input.required<string>();
  readonly #api = inject(EmployeeApi);
  readonly #title = inject(PageTitle);
  readonly #locale = inject(DISPLAY_LOCALE);

  protected readonly resource = this.#api.resource('api/venues/{venueId}', () => ({
    path: { venueId: this.venueId() },
  }));
  protected readonly found = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly zone = computed(() => zoneName(this.found()?.venue.timeZone, this.#locale));
  /** The version that is looked at; the newest until another is chosen. */
  protected readonly version = linkedSignal(() => this.found()?.charts[0]?.version);

  constructor() {
    effect(() => {
      const name = this.found()?.venue.name;
      if (name !== undefined) this.#title.say(name);
    });
  }
}
