import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Chart } from '@parterre/seating/chart';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Venues } from '../stores/venues.ts';
import { ChartView } from './chart-view.ts';

interface Preview {
  readonly name: string;
  readonly csv: ArrayBuffer;
  readonly chart: Chart;
}

const largestBytes = 512_000;

/** Rows and blocks from a CSV, looked at as a map before they are kept. */
@Component({
  selector: 'pt-import-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartView, FormMessage, Icon],
  templateUrl: './import-chart.html',
  styleUrl: './import-chart.scss',
})
export class ImportChart {
  readonly venueId = input.required<string>();
  readonly added = output();

  readonly #venues = inject(Venues);
  readonly #notices = inject(Notices);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly preview = signal<Preview | undefined>(undefined);
  protected readonly seats = computed(() => {
    const rows = this.preview()?.chart.sections.flatMap((section) => section.rows) ?? [];
    return rows.reduce((count, row) => count + row.seats.length, 0);
  });

  /** The smallest file that shows all there is. */
  protected readonly example = [
    'row,left,centre,right,left_starts_at,centre_starts_at,right_starts_at,marks',
    'A,8,19,8,36,15,1,1=accessible+hearing 2=companion',
    'B,9,20,10,36,15,1,',
  ].join('\n');

  protected async pick(event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    this.preview.set(undefined);
    if (file.size > largestBytes) {
      this.refusal.set($localize`This file is larger than 512 kB.`);
      return;
    }
    const csv = await file.arrayBuffer().catch(() => undefined);
    if (!csv) {
      this.refusal.set($localize`This file cannot be read. Close it in other programs, or choose it again.`);
      return;
    }
    await this.#attempt(async () => {
      const chart = await this.#venues.previewChart(this.venueId(), csv);
      this.preview.set({ name: file.name, csv, chart });
    });
  }

  protected async keep(): Promise<void> {
    const preview = this.preview();
    if (!preview) return;
    await this.#attempt(async () => {
      await this.#venues.importChart(this.venueId(), preview.csv);
      this.preview.set(undefined);
      void this.#notices.show($localize`The chart is added.`);
      this.added.emit();
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refusal.set('');
    try {
      await act();
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.refusal.set(detail ?? title);
    } finally {
      this.busy.set(false);
    }
  }
}
