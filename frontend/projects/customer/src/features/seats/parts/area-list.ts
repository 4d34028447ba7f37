import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ChartArea } from '@parterre/seating/chart';
import type { AreaPaint } from '@parterre/seat-map/draw/seat-paint.ts';
import { Hold } from '../stores/hold.ts';
import { Stepper } from './stepper.ts';

/** Areas without numbered seats, in words: how many places are left and how many are wanted. */
@Component({
  selector: 'pt-area-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Stepper],
  template: `
    <ul>
      @for (area of areas(); track area.id; let i = $index) {
        <li>
          <b>{{ area.name }}</b>
          <span class="small figures">{{ noteOf(paints()[i]) }}</span>
          <pt-stepper
            [label]="area.name"
            [value]="paints()[i]?.chosen ?? 0"
            [locked]="hold.locked()"
            [max]="mostOf(paints()[i])"
            (changed)="hold.setPlaces(area.id, $event)"
          />
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: var(--s4);
      padding-block: var(--s3);
      border-bottom: 1px solid var(--house-line);
    }
    span {
      flex: 1;
      color: var(--house-ink-2);
    }
  `,
})
export class AreaList {
  readonly areas = input.required<readonly ChartArea[]>();
  readonly paints = input.required<readonly AreaPaint[]>();
  protected readonly hold = inject(Hold);

  protected mostOf(paint: AreaPaint | undefined): number {
    return (paint?.chosen ?? 0) + Math.min(this.hold.room(), paint?.left ?? 0);
  }

  protected noteOf(paint: AreaPaint | undefined): string {
    return paint?.notes.map(([fullest]) => fullest).join(' · ') ?? '';
  }
}
