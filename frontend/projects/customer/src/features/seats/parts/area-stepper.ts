import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Hold } from '../stores/hold.ts';
import { Stepper } from './stepper.ts';
import type { PlacesLine } from './choice-lines.ts';

/** How many places are chosen in an area. */
@Component({
  selector: 'pt-area-stepper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Stepper],
  template: `
    <pt-stepper
      [label]="line().name"
      [value]="line().count"
      [locked]="hold.locked()"
      [max]="line().most"
      (changed)="hold.setPlaces(line().areaId, $event)"
    />
  `,
})
export class AreaStepper {
  readonly line = input.required<PlacesLine>();
  protected readonly hold = inject(Hold);
}
