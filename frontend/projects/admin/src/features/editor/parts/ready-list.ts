import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { stepToFix } from '../stores/editor-steps.ts';
import { EventEditing } from '../stores/event-editing.ts';

/** What the event needs, point by point, each with the way to put it right. */
@Component({
  selector: 'pt-ready-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, Skeleton],
  template: `
    @if (editing.checksFailed()) {
      <p class="muted small" i18n>
        The checklist could not be loaded.
        <button type="button" class="link" (click)="editing.examine()">Try again</button>
      </p>
    }
    @if (points().length > 0) {
      <ul>
        @for (point of points(); track point.check) {
          <li [class.ok]="point.ok">
            <pt-icon [name]="point.ok ? 'check_circle' : 'error'" />
            <p>
              <span class="unseen">{{ point.ok ? okWord : openWord }}</span>
              {{ point.message }}
              @if (!point.ok && point.step && editing.isDraft()) {
                <a class="link" [routerLink]="['/events', editing.event()?.id, point.step]" i18n
                  >Fix<span class="unseen">: {{ point.message }}</span></a
                >
              }
            </p>
          </li>
        }
      </ul>
    } @else if (!editing.checksFailed()) {
      <div class="stack" aria-busy="true"><pt-skeleton /><pt-skeleton /><pt-skeleton /></div>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--s3);
    }
    p + ul {
      margin-top: var(--s3);
    }
    li {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--s3);
      font-size: 0.9375rem;
    }
    pt-icon {
      margin-top: 1px;
      color: var(--warn);
    }
    .ok pt-icon {
      color: var(--ok);
    }
  `,
})
export class ReadyList {
  protected readonly editing = inject(EventEditing);
  protected readonly okWord = $localize`In order:`;
  protected readonly openWord = $localize`Open:`;
  protected readonly points = computed(() =>
    this.editing.checks().map((point) => ({ ...point, step: stepToFix(point.check) })),
  );
}
