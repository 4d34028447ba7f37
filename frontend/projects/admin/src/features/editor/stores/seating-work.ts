import { Service, computed, inject, signal } from '@angular/core';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { readChart } from '@parterre/seating/stored-chart';
import type { TicketCategory } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { EventEditing } from './event-editing.ts';
import { Events } from '../../../data/events.ts';
import { Saving } from './saving.ts';
import { changedBy, painted, planOf, undoOf, type SeatPlan, type Stroke } from './seat-plan.ts';
import { revenueOf, tallyOf } from './seat-tally.ts';
import { targetsOf } from './seat-targets.ts';

const undoDepth = 50;

/** The seats of the event in the editor. A stroke shows at once; it is saved behind it, and can be taken back. */
@Service({ autoProvided: false })
export class SeatingWork {
  readonly #api = inject(EmployeeApi);
  readonly #editing = inject(EventEditing);
  readonly #events = inject(Events);
  readonly #saving = inject(Saving);
  readonly #seating = this.#api.freshResource('api/events/{eventId}/seating', () => {
    const eventId = this.#editing.event()?.id;
    return eventId === undefined ? undefined : { path: { eventId } };
  });
  readonly #chartUrl = computed(() =>
    this.#seating.hasValue() ? this.#seating.value().chart?.url : undefined,
  );
  readonly #chart = this.#api.linkedResource('api/venues/{venueId}/charts/{version}', () => this.#chartUrl());
  /** Painted, and not yet answered. */
  readonly #unsaved = signal<readonly Stroke[]>([]);
  readonly #undo = signal<readonly (readonly Stroke[])[]>([]);
  readonly #problem = signal<Problem | undefined>(undefined);

  readonly error = computed(() => this.#seating.error() ?? this.#chart.error());
  readonly problem = this.#problem.asReadonly();
  readonly noChart = computed(() => this.#seating.hasValue() && this.#seating.value().chart === null);
  readonly categories = computed<readonly TicketCategory[]>(() => this.#editing.event()?.categories ?? []);
  readonly layout = computed(() =>
    this.#chart.hasValue() ? new SeatLayout(readChart(this.#chart.value())) : undefined,
  );
  readonly #categoryIds = computed(() => this.categories().map(({ id }) => id), {
    equal: (a, b) => a.join() === b.join(),
  });
  readonly plan = computed<SeatPlan | undefined>(() => {
    const layout = this.layout();
    if (!layout || !this.#seating.hasValue()) return undefined;
    const saved = planOf(layout, this.#seating.value().assignments, this.#categoryIds());
    return this.#unsaved().reduce(painted, saved);
  });
  readonly tally = computed(() => {
    const [layout, plan] = [this.layout(), this.plan()];
    return layout && plan && tallyOf(layout, plan);
  });
  readonly revenue = computed(() => {
    const [tally, currency] = [this.tally(), this.#editing.event()?.currency];
    return tally && currency !== undefined ? revenueOf(tally, this.categories(), currency) : undefined;
  });
  readonly canUndo = computed(() => this.#undo().length > 0);

  again(): void {
    this.#seating.reload();
    this.#chart.reload();
  }

  paint(stroke: Stroke): void {
    const plan = this.plan();
    if (!plan || !this.#editing.isDraft()) return;
    const change = changedBy(plan, stroke);
    if (change.seats.length + change.areas.length === 0) return;
    this.#undo.update((all) => [...all.slice(1 - undoDepth), undoOf(plan, change)]);
    void this.#save(change);
  }

  undo(): void {
    const strokes = this.#undo().at(-1);
    this.#undo.update((all) => all.slice(0, -1));
    for (const stroke of strokes ?? []) void this.#save(stroke);
  }

  /** Categories were changed or removed: what was assigned to them is read anew. */
  refresh(): void {
    this.#undo.set([]);
    this.#seating.reload();
  }

  async #save(stroke: Stroke): Promise<void> {
    const [layout, event] = [this.layout(), this.#editing.event()];
    if (!layout || !event) return;
    this.#unsaved.update((all) => [...all, stroke]);
    this.#problem.set(undefined);
    try {
      const targets = targetsOf(layout, stroke);
      this.#seating.set(await this.#saving.run(() => this.#events.assign(event.id, targets, stroke.to)));
    } catch (error) {
      this.#problem.set(problemOf(error));
      this.#undo.set([]);
    }
    this.#unsaved.update((all) => all.filter((other) => other !== stroke));
    if (this.#unsaved().length === 0) void this.#editing.examine();
  }
}
