import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { httpResource } from '@angular/common/http';
import type { Checklist } from '../../data/api.ts';

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
  readonly eventId = input.required<string>();
  readonly #checklist = httpResource<Checklist>(() => `api/events/${this.eventId()}/checklist`);
  protected readonly open = computed(() =>
    this.#checklist.hasValue() ? this.#checklist.value().checks.filter(({ ok }) => !ok) : undefined,
  );
}
