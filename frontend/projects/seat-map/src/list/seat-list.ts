import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { SeatAttribute } from '@parterre/seating/chart';
import type { RowSpan, SectionSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { seatLook, type SeatColour, type SeatPaint } from '../draw/seat-paint.ts';

interface ListedSection {
  readonly section: SectionSpan;
  readonly free: number;
  readonly open: boolean;
}

interface ListedSeat {
  readonly seat: number;
  readonly number: string;
  readonly look: 'free' | 'chosen' | 'suggested' | 'taken';
  readonly label: string;
  readonly colour: SeatColour | undefined;
}

/** The same house in words: section, row, seats. It shows the same paint as the map, so both are always in step. */
@Component({
  selector: 'pt-seat-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Swatch],
  templateUrl: './seat-list.html',
  styleUrl: './seat-list.scss',
})
export class SeatList {
  readonly layout = input.required<SeatLayout>();
  readonly paint = input.required<SeatPaint>();
  readonly describe = input.required<(seat: number) => { readonly title: string; readonly detail: string }>();
  readonly palette = input.required<readonly SeatColour[]>();
  readonly attributeWords = input.required<Readonly<Record<SeatAttribute, string>>>();
  readonly sectionNotes = input<readonly string[]>([]);
  readonly seatTapped = output<number>();

  readonly #open = signal<string | undefined>(undefined);

  protected readonly sections = computed<readonly ListedSection[]>(() =>
    this.layout().sections.map((section, i, all) => ({
      section,
      free: this.#freeIn(section),
      open: this.#open() === section.id || (all.length === 1 && i === 0),
    })),
  );

  protected toggle(section: SectionSpan, event: Event): void {
    const isOpen = event.target instanceof HTMLDetailsElement && event.target.open;
    if (isOpen) this.#open.set(section.id);
    else if (this.#open() === section.id) this.#open.set(undefined);
  }

  protected seatsOf(row: RowSpan): readonly ListedSeat[] {
    return row.labels.map((number, n) => {
      const seat = row.firstIndex + n;
      const { title, detail } = this.describe()(seat);
      const colour = this.palette()[this.paint().colour[seat] ?? -1];
      return { seat, number, look: this.#lookOf(seat), label: `${title}, ${detail}`, colour };
    });
  }

  protected freeInRow(row: RowSpan): number {
    return this.#countFree(row.firstIndex, row.seats.length);
  }

  /** What seats of a row that can be had are beyond seats: "43: restricted view". */
  protected specialIn(row: RowSpan): readonly string[] {
    const numbers = new Map<SeatAttribute, string[]>();
    for (const { seat, number, look } of this.seatsOf(row)) {
      if (look === 'taken') continue;
      for (const attribute of this.layout().attributesAt(seat))
        numbers.set(attribute, [...(numbers.get(attribute) ?? []), number]);
    }
    return [...numbers].map(([attribute, own]) => `${own.join(', ')}: ${this.attributeWords()[attribute]}`);
  }

  protected choose(seat: ListedSeat): void {
    if (seat.look !== 'taken') this.seatTapped.emit(seat.seat);
  }

  #freeIn({ firstIndex, seatCount }: SectionSpan): number {
    return this.#countFree(firstIndex, seatCount);
  }

  #countFree(first: number, count: number): number {
    let free = 0;
    for (let seat = first; seat < first + count; seat++) if (this.#lookOf(seat) !== 'taken') free += 1;
    return free;
  }

  #lookOf(seat: number): ListedSeat['look'] {
    switch (this.paint().look[seat]) {
      case seatLook.free:
      case seatLook.muted:
        return 'free';
      case seatLook.chosen:
        return 'chosen';
      case seatLook.suggested:
        return 'suggested';
      default:
        return 'taken';
    }
  }
}
