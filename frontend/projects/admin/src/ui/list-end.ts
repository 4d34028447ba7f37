import { ChangeDetectionStrategy, Component, input, type Signal } from '@angular/core';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';

/** How far a list has come. */
interface ListStanding {
  readonly loading: Signal<boolean>;
  readonly error: Signal<unknown>;
  readonly hasMore: Signal<boolean>;
  /** Reads what comes next, or once more what failed. */
  readonly more: () => unknown;
}

/** What stands below a list that comes page after page: that more is coming, that it failed, or a button for more. */
@Component({
  selector: 'pt-list-end',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemState, Skeleton],
  template: `
    @let list = of();
    @if (list.loading()) {
      <div class="stack" aria-busy="true">
        <pt-skeleton /><pt-skeleton /><pt-skeleton />
        <span class="unseen" role="status" i18n>Loading…</span>
      </div>
    } @else if (list.error()) {
      <pt-problem-state [error]="list.error()" (again)="list.more()" />
    } @else if (list.hasMore() && offersMore()) {
      <button type="button" class="button quiet" (click)="list.more()" i18n>Show more</button>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s4);
    }
    pt-skeleton {
      height: 64px;
    }
  `,
})
export class ListEnd {
  readonly of = input.required<ListStanding>();
  /** False where the page has its own button, or shows only the first. */
  readonly offersMore = input(true);
}
