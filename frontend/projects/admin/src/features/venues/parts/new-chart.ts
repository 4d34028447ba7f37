import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import type { Venue } from '../../../data/api.ts';
import { GenerateChart } from './generate-chart.ts';
import { HallForm } from './hall/hall-form.ts';
import { ImportChart } from './import-chart.ts';

type Way = 'hall' | 'import' | 'ready';

/** The ways to a new version of a chart: rows of seats, a file, or a drawing that is ready. */
@Component({
  selector: 'pt-new-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GenerateChart, HallForm, ImportChart],
  template: `
    <section aria-labelledby="new-chart-title">
      <h2 id="new-chart-title">{{ venue().latestChart > 0 ? anotherWord : firstWord }}</h2>
      @if (venue().latestChart > 0) {
        <p class="small muted" i18n>
          It becomes a new version. Published events keep the chart that they have.
        </p>
      } @else {
        <p class="small muted" i18n>
          Where people sit. Say how many rows of how many seats there are, bring a file, or take a drawing
          that is ready.
        </p>
      }
      <div class="cluster" role="group" aria-label="Way" i18n-aria-label>
        @if (!venue().online) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="way() === 'hall'"
            (click)="way.set('hall')"
            i18n
          >
            Rows of seats
          </button>
        }
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="way() === 'import'"
          (click)="way.set('import')"
          i18n
        >
          From a file
        </button>
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="way() === 'ready'"
          (click)="way.set('ready')"
          i18n
        >
          Ready-made
        </button>
      </div>
      @if (way() === 'hall') {
        <pt-hall-form [venue]="venue()" (added)="added.emit()" />
      } @else if (way() === 'import') {
        <pt-import-chart [venueId]="venue().id" (added)="added.emit()" />
      } @else {
        <pt-generate-chart [venue]="venue()" (added)="added.emit()" />
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--s3);
    }
  `,
})
export class NewChart {
  readonly venue = input.required<Venue>();
  readonly added = output();
  readonly #isOnline = computed(() => this.venue().online);
  protected readonly way = linkedSignal<Way>(() => (this.#isOnline() ? 'ready' : 'hall'));
  protected readonly firstWord = $localize`The first chart`;
  protected readonly anotherWord = $localize`Another chart`;
}
