import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Chart } from '@parterre/seating/chart';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { seatLook, type AreaPaint, type SeatPaint } from '@parterre/seat-map/draw/seat-paint.ts';
import { SeatMap } from '@parterre/seat-map/seat-map.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import { zoomRoom } from '../../../ui/zoom-room.ts';

/** An empty house: where the seats are, and nothing about prices. */
@Component({
  selector: 'pt-chart-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SeatMap],
  template: `
    <pt-seat-map
      class="night"
      [layout]="layout()"
      [paint]="paint()"
      [palette]="palette"
      [areas]="areas()"
      [sectionNotes]="notes()"
      [insets]="insets()"
      [describe]="describe()"
      label="The chart of the venue"
      i18n-label
    />
  `,
  styles: `
    :host {
      display: grid;
      height: min(60vh, 40rem);
      min-height: 22rem;
      overflow: hidden;
      border-radius: var(--r2);
    }
  `,
})
export class ChartView {
  readonly chart = input.required<Chart>();
  readonly #zoomRoom = zoomRoom();

  protected readonly insets = computed(() => ({ top: 12, right: this.#zoomRoom(), bottom: 12, left: 12 }));
  protected readonly palette = [{ token: 'seat-held' }];
  protected readonly layout = computed(() => new SeatLayout(this.chart()));
  protected readonly paint = computed<SeatPaint>(() => {
    const { seatCount: count } = this.layout();
    return { look: new Uint8Array(count).fill(seatLook.free), colour: new Uint8Array(count) };
  });
  protected readonly areas = computed<readonly AreaPaint[]>(() =>
    this.layout().areas.map(({ capacity }) => ({
      left: capacity,
      chosen: 0,
      colour: 0,
      notes: [[counted($localize`{count, plural, =1 {# place} other {# places}}`, capacity)]],
    })),
  );
  protected readonly notes = computed(() =>
    this.layout().sections.map(({ seatCount }) => [
      [counted($localize`{count, plural, =1 {# seat} other {# seats}}`, seatCount)],
    ]),
  );
  protected readonly describe = computed(() => {
    const layout = this.layout();
    return (seat: number) => ({
      title: $localize`Row ${layout.rowAt(seat).label}:row:, seat ${layout.labelAt(seat)}:seat:`,
      detail: layout.sectionAt(seat).name,
    });
  });
}
