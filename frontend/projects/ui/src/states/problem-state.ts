import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { problemOf } from '../data/problem.ts';
import { EmptyState } from './empty-state.ts';

/** What to show instead of content that could not be loaded. */
@Component({
  selector: 'pt-problem-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState],
  template: `
    <pt-empty-state
      role="alert"
      [icon]="offline() ? 'wifi_off' : 'error'"
      [heading]="problem().title"
      [text]="problem().detail ?? ''"
    >
      <button type="button" class="button quiet" (click)="again.emit()" i18n>Try again</button>
      @if (problem().correlationId; as id) {
        <p class="mini muted" i18n>If you write to us, mention {{ id }}.</p>
      }
    </pt-empty-state>
  `,
  styles: `
    p {
      flex-basis: 100%;
    }
  `,
})
export class ProblemState {
  readonly error = input.required<unknown>();
  readonly again = output();
  protected readonly problem = computed(() => problemOf(this.error()));
  protected readonly offline = computed(() => this.problem().status === 0);
}
