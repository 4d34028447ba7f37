import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { EmployeeApi } from '../../../data/employee-api.ts';

/** What a draft still needs, in one line. */
@Component({
  selector: 'pt-open-points',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (open(); as points) {
      <p class="small" [class.ready]="points.length === 0">
        @if (points.length === 0) {
          <ng-container i18n>Ready to publish</ng-container>
        } @else {
          <ng-container i18n>{points.length, plural,
            =1 {1 open point}
            other {{{ points.length }} open points}
          }</ng-container
          >: {{ points[0]?.message }}
        }
      </p>
    } @else {
      <p class="small">&nbsp;</p>
    }
  `,
  styles: `
    p {
      color: var(--warn);
    }
    .ready {
      color: var(--ok);
    }
  `,
})
export class OpenPoints {
  readonly #api = inject(EmployeeApi);
  readonly eventId = input.required<string>();
  readonly #checklist = this.#api.resource('api/events/{eventId}/checklist', () => ({
    path: { eventId: this.eventId() },
  }));
  protected readonly open = computed(() =>
    this.#checklist.hasValue() ? this.#checklist.value().checks.filter(({ ok }) => !ok) : undefined,
  );
}
