import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { RowSpan, SectionSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { Assigned } from '../../../../data/api.ts';
import { assignedTo, mixed } from '../../stores/seat-plan.ts';
import { seatsOf, seatsOfSection } from '../../stores/seat-targets.ts';
import { SeatingWork } from '../../stores/seating-work.ts';
import { AssignSelect } from './assign-select.ts';

interface RowLine {
  readonly row: RowSpan;
  readonly value: Assigned | typeof mixed;
}

interface SectionLine {
  readonly section: SectionSpan;
  readonly value: Assigned | typeof mixed;
  readonly open: boolean;
  /** Of an open section only. */
  readonly rows: readonly RowLine[];
}

/** The house in words: each section, row and area with the category it belongs to. */
@Component({
  selector: 'pt-assign-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AssignSelect],
  template: `
    @for (line of sections(); track line.section.id) {
      <section>
        <div class="line">
          <h2>
            {{ line.section.name }}
            <span class="small figures" i18n>{line.section.seatCount, plural,
              =1 {1 seat}
              other {{{ line.section.seatCount }} seats}
            }</span>
          </h2>
          <pt-assign-select
            [label]="line.section.name"
            [value]="line.value"
            [fixed]="fixed()"
            (changed)="paintSection(line.section, $event)"
          />
          <button
            type="button"
            class="button small house"
            [attr.aria-expanded]="line.open"
            (click)="toggle(line.section.id)"
          >
            <ng-container i18n>Rows</ng-container><span class="unseen">, {{ line.section.name }}</span>
          </button>
        </div>
        @if (line.open) {
          <ul>
            @for (row of line.rows; track row.row.rowId) {
              <li class="line">
                <h3 i18n>Row {{ row.row.label }}</h3>
                <pt-assign-select
                  [label]="rowLabel(line.section, row.row)"
                  [value]="row.value"
                  [fixed]="fixed()"
                  (changed)="paintRow(row.row, $event)"
                />
              </li>
            }
          </ul>
        }
      </section>
    }
    @for (line of areas(); track line.area.id) {
      <section class="line">
        <h2>
          {{ line.area.name }}
          <span class="small figures" i18n>{{ line.area.capacity }} places without numbers</span>
        </h2>
        <pt-assign-select
          [label]="line.area.name"
          [value]="line.value"
          [fixed]="fixed()"
          (changed)="work.paint({ seats: [], areas: [line.index], to: $event })"
        />
      </section>
    }
  `,
  styleUrl: './assign-list.scss',
})
export class AssignList {
  readonly layout = input.required<SeatLayout>();
  readonly fixed = input.required<boolean>();
  protected readonly work = inject(SeatingWork);
  readonly #open = signal<readonly string[]>([]);

  protected readonly sections = computed<readonly SectionLine[]>(() =>
    this.layout().sections.map((section) => {
      const open = this.#open().includes(section.id);
      const rows = open ? section.rows : [];
      return {
        section,
        open,
        value: this.#common(section.firstIndex, section.seatCount),
        rows: rows.map((row) => ({ row, value: this.#common(row.firstIndex, row.seats.length) })),
      };
    }),
  );
  protected readonly areas = computed(() =>
    this.layout().areas.map((area, index) => {
      const plan = this.work.plan();
      return { area, index, value: plan ? assignedTo(plan, plan.areas[index]) : undefined };
    }),
  );

  protected rowLabel(section: SectionSpan, row: RowSpan): string {
    return $localize`${section.name}:section:, row ${row.label}:row:`;
  }

  protected toggle(id: string): void {
    this.#open.update((all) => (all.includes(id) ? all.filter((other) => other !== id) : [...all, id]));
  }

  protected paintSection(section: SectionSpan, to: Assigned): void {
    this.work.paint({ seats: seatsOfSection(section), areas: [], to });
  }

  protected paintRow(row: RowSpan, to: Assigned): void {
    this.work.paint({ seats: seatsOf(row), areas: [], to });
  }

  /** What all of these seats belong to; `mixed` when that is not one thing. */
  #common(first: number, count: number): Assigned | typeof mixed {
    const plan = this.work.plan();
    const mark = plan?.seats[first];
    if (!plan || mark === undefined) return undefined;
    const same = plan.seats.subarray(first, first + count).every((other) => other === mark);
    return same ? assignedTo(plan, mark) : mixed;
  }
}
