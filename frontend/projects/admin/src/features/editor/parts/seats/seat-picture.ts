import { Service, computed, inject } from '@angular/core';
import {
  noColour,
  seatLook,
  type AreaPaint,
  type SeatColour,
  type SeatPaint,
} from '@parterre/seat-map/draw/seat-paint.ts';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formatPrice } from '@parterre/ui/format/money.ts';
import { notForSaleMark, painted, undecidedMark, type SeatPlan } from '../../stores/seat-plan.ts';
import { SeatingWork } from '../../stores/seating-work.ts';
import { SeatBrush } from './seat-brush.ts';

/** The plan as the map shows it, and in words for the tooltip and those who hear it. */
@Service({ autoProvided: false })
export class SeatPicture {
  readonly #work = inject(SeatingWork);
  readonly #brush = inject(SeatBrush);
  readonly #locale = inject(DISPLAY_LOCALE);

  /** The categories, and behind them grey for what is undecided. */
  readonly palette = computed<readonly SeatColour[]>(() => [
    ...this.#work.categories().map(({ colour }) => ({ token: colour })),
    { token: 'seat-held' },
  ]);
  readonly #shown = computed<SeatPlan | undefined>(() => {
    const plan = this.#work.plan();
    const swept = this.#brush.swept();
    if (!plan || swept.length === 0) return plan;
    return painted(plan, { seats: swept, areas: [], to: this.#brush.paint() });
  });

  readonly paint = computed<SeatPaint | undefined>(() => {
    const plan = this.#shown();
    if (!plan) return undefined;
    const undecided = plan.categories.length;
    const colour = plan.seats.map((mark) => colourOf(mark, undecided));
    const look = plan.seats.map((mark) => (mark === notForSaleMark ? seatLook.held : seatLook.free));
    for (const seat of this.#brush.selected().seats) look[seat] = seatLook.chosen;
    return { look, colour };
  });

  readonly areas = computed<readonly AreaPaint[]>(() => {
    const [layout, plan] = [this.#work.layout(), this.#work.plan()];
    const selected = this.#brush.selected().areas;
    if (!layout || !plan) return [];
    return layout.areas.map(({ capacity }, i) => ({
      left: plan.areas[i] === notForSaleMark ? 0 : capacity,
      chosen: selected.includes(i) ? 1 : 0,
      colour: colourOf(plan.areas[i] ?? undecidedMark, plan.categories.length),
      notes: [[this.wordOf(plan.areas[i])], [$localize`${capacity}:capacity: places`]],
    }));
  });

  /** What is said of each section from afar: how much of it is undecided. */
  readonly sectionNotes = computed(() => {
    const [layout, plan] = [this.#work.layout(), this.#work.plan()];
    if (!layout || !plan) return [];
    return layout.sections.map(({ firstIndex, seatCount }) => {
      const open = plan.seats
        .subarray(firstIndex, firstIndex + seatCount)
        .reduce((count, mark) => count + Number(mark === undecidedMark), 0);
      return open > 0 ? [[$localize`${open}:count: undecided`]] : [];
    });
  });

  /** A new function whenever the answer may have changed, so that what shows it is drawn again. */
  readonly describe = computed(() => {
    const [layout, plan] = [this.#work.layout(), this.#shown()];
    return (seat: number): { title: string; detail: string } => this.#describe(layout, plan, seat);
  });

  wordOf(mark: number | undefined): string {
    if (mark === notForSaleMark) return $localize`not for sale`;
    const category = this.#work.categories()[mark ?? undecidedMark];
    return category
      ? `${category.name} ${formatPrice(category.price, this.#locale)}`
      : $localize`no category yet`;
  }

  #describe(
    layout: SeatLayout | undefined,
    plan: SeatPlan | undefined,
    seat: number,
  ): { title: string; detail: string } {
    if (!layout || !plan) return { title: '', detail: '' };
    const title = $localize`Row ${layout.rowAt(seat).label}:row:, seat ${layout.labelAt(seat)}:seat:`;
    return { title, detail: `${layout.sectionAt(seat).name} · ${this.wordOf(plan.seats[seat])}` };
  }
}

function colourOf(mark: number, undecided: number): number {
  if (mark === notForSaleMark) return noColour;
  return mark === undecidedMark ? undecided : mark;
}
