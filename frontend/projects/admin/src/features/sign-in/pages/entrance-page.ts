import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AuthStep } from '@parterre/ui/auth/auth-step.ts';
import { DoorFrame } from '../parts/door-frame.ts';
import { Entrance } from '../parts/entrance.ts';
import { nextPage } from '../parts/next-page.ts';

@Component({
  selector: 'pt-entrance-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DoorFrame, Entrance],
  template: `
    <pt-door-frame>
      <pt-entrance [start]="step()" (done)="leave(next())" />
    </pt-door-frame>
  `,
})
export class EntrancePage {
  readonly step = input<AuthStep>('sign-in');
  readonly next = input<string>();
  protected readonly leave = nextPage();
}
