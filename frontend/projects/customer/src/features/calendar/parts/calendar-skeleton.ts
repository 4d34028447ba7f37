import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';

/** The shape of what is on its way: a day, three lines, a poster. */
@Component({
  selector: 'pt-calendar-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Skeleton],
  template: `
    @for (line of lines; track line) {
      <div>
        <pt-skeleton class="day" /><pt-skeleton class="title" /><pt-skeleton class="poster" />
        <pt-skeleton class="text" />
      </div>
    }
  `,
  styles: `
    div {
      display: grid;
      grid-template-columns: 44px minmax(0, 1fr) 52px;
      gap: var(--s2) var(--s3);
      padding-block: var(--s3) var(--s4);
      border-bottom: 1px solid var(--line);
    }
    .day,
    .poster {
      grid-row: span 2;
      height: 65px;
      border-radius: var(--r1);
    }
    .title {
      width: 60%;
      align-self: end;
    }
    .text {
      width: 85%;
      height: 1em;
    }
  `,
  host: { 'aria-busy': 'true' },
})
export class CalendarSkeleton {
  protected readonly lines = [1, 2, 3];
}
