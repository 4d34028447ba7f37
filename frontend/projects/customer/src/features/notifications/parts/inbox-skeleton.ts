import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';

/** The shape of entries that are on their way: a tile and two lines. */
@Component({
  selector: 'pt-inbox-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Skeleton],
  template: `
    @for (line of lines; track line) {
      <div><pt-skeleton class="tile" /><pt-skeleton class="title" /><pt-skeleton class="text" /></div>
    }
  `,
  styles: `
    div {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr);
      gap: var(--s2) var(--s3);
      padding-block: var(--s4);
      border-bottom: 1px solid var(--line);
    }
    .tile {
      grid-row: span 2;
      height: 40px;
    }
    .title {
      width: 55%;
    }
    .text {
      width: 85%;
    }
  `,
  host: { 'aria-busy': 'true' },
})
export class InboxSkeleton {
  protected readonly lines = [1, 2, 3, 4];
}
