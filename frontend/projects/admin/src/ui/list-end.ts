import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';

/** What stands below a list that comes page after page: that more is coming, that it failed, or a button for more. */
@Component({
  selector: 'pt-list-end',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemState, Skeleton],
  template: `
    @if (loading()) {
      <div class="stack" aria-busy="true">
        <pt-skeleton /><pt-skeleton /><pt-skeleton />
        <span class="unseen" role="status" i18n>Loading…</span>
      </div>
    } @else if (error()) {
      <pt-problem-state [error]="error()" (again)="more.emit()" />
    } @else if (hasMore()) {
      <button type="button" class="button quiet" (click)="more.emit()" i18n>Show more</button>
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
  readonly loading = input.required<boolean>();
  readonly error = input.required<unknown>();
  readonly hasMore = input.required<boolean>();
  readonly more = output();
}
