import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { BreakpointObserver } from '@angular/cdk/layout';
import { RouterLink } from '@angular/router';
import { SeatMap } from '@parterre/seat-map/seat-map.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { SeatingWork } from '../stores/seating-work.ts';
import { zoomRoom } from '../../../ui/zoom-room.ts';
import { Meaning } from '../parts/meaning.ts';
import { AssignList } from '../parts/seats/assign-list.ts';
import { PaintBox } from '../parts/seats/paint-box.ts';
import { SeatBrush, type Tool } from '../parts/seats/seat-brush.ts';
import { SeatPicture } from '../parts/seats/seat-picture.ts';

interface ToolButton {
  readonly tool: Tool;
  readonly word: string;
}

/** The house as a canvas: categories are painted onto seats, rows and sections. The list does the same in words. */
@Component({
  selector: 'pt-seats-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AssignList, EmptyState, Icon, Meaning, PaintBox, ProblemState, RouterLink, SeatMap],
  providers: [SeatBrush, SeatPicture],
  templateUrl: './seats-step.html',
  styleUrl: './seats-step.scss',
  host: {
    '(document:keydown.control.z)': 'undoByKey($event)',
    '(document:keydown.meta.z)': 'undoByKey($event)',
  },
})
export class SeatsStep {
  protected readonly editing = inject(EventEditing);
  protected readonly work = inject(SeatingWork);
  protected readonly brush = inject(SeatBrush);
  protected readonly picture = inject(SeatPicture);
  protected readonly view = signal<'map' | 'list'>('map');

  readonly #zoomRoom = zoomRoom();
  readonly #narrow = toSignal(inject(BreakpointObserver).observe('(max-width: 860px)'));
  protected readonly tools: readonly ToolButton[] = [
    { tool: 'select', word: $localize`Select` },
    { tool: 'brush', word: $localize`Brush` },
    { tool: 'row', word: $localize`Row` },
    { tool: 'section', word: $localize`Section` },
  ];
  protected readonly paints = computed(() => this.editing.isDraft());
  protected readonly insets = computed(() => ({
    top: this.#narrow()?.matches ? 108 : 64,
    right: this.#zoomRoom(),
    bottom: 12,
    left: 12,
  }));

  protected show(view: 'map' | 'list'): void {
    this.view.set(view);
    this.brush.letGo();
  }

  protected touch(seat: number): void {
    if (this.paints()) this.brush.touchSeat(seat);
  }

  protected undoByKey(event: Event): void {
    if (!this.work.canUndo() || isTextField(event.target)) return;
    event.preventDefault();
    this.work.undo();
  }
}

/** A field has an undo of its own. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
