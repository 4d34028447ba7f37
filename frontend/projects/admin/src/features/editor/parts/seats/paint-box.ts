import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { EventEditing } from '../../stores/event-editing.ts';
import type { Assigned } from '../../../../data/api.ts';
import { SeatingWork } from '../../stores/seating-work.ts';
import { SeatBrush } from './seat-brush.ts';

/** What one paints with: the categories, and "not for sale". Each says how much belongs to it. */
@Component({
  selector: 'pt-paint-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, MoneyPipe, RouterLink, Swatch],
  templateUrl: './paint-box.html',
  styleUrl: './paint-box.scss',
})
export class PaintBox {
  protected readonly work = inject(SeatingWork);
  protected readonly editing = inject(EventEditing);
  protected readonly brush = inject(SeatBrush);
  protected readonly selecting = computed(() => this.brush.tool() === 'select');

  protected isOn(paint: Assigned): boolean {
    return !this.selecting() && this.brush.paint() === paint;
  }
}
