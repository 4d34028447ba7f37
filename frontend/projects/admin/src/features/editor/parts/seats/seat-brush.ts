import { Service, computed, inject, linkedSignal, signal } from '@angular/core';
import type { SectionSpan } from '@parterre/seating/chart-index';
import { EventEditing } from '../../stores/event-editing.ts';
import type { Assigned } from '../../../../data/api.ts';
import type { Places } from '../../stores/seat-plan.ts';
import { seatsOf, seatsOfSection } from '../../stores/seat-targets.ts';
import { SeatingWork } from '../../stores/seating-work.ts';

export type Tool = 'select' | 'brush' | 'row' | 'section';

const nothing: Places = { seats: [], areas: [] };

/** What is in the organizer's hand: a tool, the category it paints with, and what is marked or being swept over. */
@Service({ autoProvided: false })
export class SeatBrush {
  readonly #work = inject(SeatingWork);
  readonly #editing = inject(EventEditing);
  readonly #selected = signal<Places>(nothing);
  readonly #swept = signal<readonly number[]>([]);

  readonly tool = signal<Tool>('brush');
  /** Begins with the first category, and falls back to it when the chosen one is removed. */
  readonly paint = linkedSignal<readonly string[], Assigned>({
    source: () => this.#work.categories().map(({ id }) => id),
    computation: (ids, before) => {
      const kept = before?.value;
      return kept === null || (kept !== undefined && ids.includes(kept)) ? kept : (ids[0] ?? null);
    },
  });
  readonly selected = computed(() => (this.#editing.isDraft() ? this.#selected() : nothing));
  /** Under the brush at this moment; painted for good when the finger is lifted. */
  readonly swept = this.#swept.asReadonly();
  readonly selectedPlaces = computed(() => {
    const { seats, areas } = this.#selected();
    const capacities = areas.map((area) => this.#work.layout()?.areas[area]?.capacity ?? 0);
    return capacities.reduce((sum, capacity) => sum + capacity, seats.length);
  });

  take(tool: Tool): void {
    this.tool.set(tool);
    this.letGo();
  }

  /** Nothing is marked any more. */
  letGo(): void {
    this.#selected.set(nothing);
  }

  /** With the select tool, choosing a category gives it to what is marked. */
  choose(paint: Assigned): void {
    this.paint.set(paint);
    const selected = this.#selected();
    if (this.tool() !== 'select' || selected.seats.length + selected.areas.length === 0) return;
    this.#work.paint({ ...selected, to: paint });
    this.#selected.set(nothing);
  }

  touchSeat(seat: number): void {
    const layout = this.#work.layout();
    if (!layout) return;
    switch (this.tool()) {
      case 'select':
        return this.#selected.update(({ seats, areas }) => ({ areas, seats: toggled(seats, seat) }));
      case 'brush':
        return this.#paint([seat]);
      case 'row':
        return this.#paint(seatsOf(layout.rowAt(seat)));
      case 'section':
        return this.touchSection(layout.sectionAt(seat));
    }
  }

  touchSection(section: SectionSpan): void {
    this.#paint(seatsOfSection(section));
  }

  touchArea(areaId: string): void {
    const area = this.#work.layout()?.areas.findIndex(({ id }) => id === areaId) ?? -1;
    if (area < 0) return;
    if (this.tool() === 'select')
      this.#selected.update(({ seats, areas }) => ({ seats, areas: toggled(areas, area) }));
    else this.#work.paint({ seats: [], areas: [area], to: this.paint() });
  }

  sweep(seat: number): void {
    if (!this.#swept().includes(seat)) this.#swept.update((seats) => [...seats, seat]);
  }

  /** The finger is lifted: what was swept is one stroke. */
  lift(): void {
    const seats = this.#swept();
    if (seats.length === 0) return;
    this.#swept.set([]);
    this.#paint(seats);
  }

  #paint(seats: readonly number[]): void {
    this.#work.paint({ seats, areas: [], to: this.paint() });
  }
}

function toggled(all: readonly number[], one: number): readonly number[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
