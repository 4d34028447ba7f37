import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EventEditing } from '../stores/event-editing.ts';

/** Two people at the same event: says so, and lets the one who comes second decide. */
@Component({
  selector: 'pt-conflict-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div role="alert">
      @if (editing.conflict()) {
        <section>
          <pt-icon name="warning" />
          <p i18n>
            <b>Somebody else has changed this event meanwhile.</b> Your last change is not saved yet.
          </p>
          <div class="cluster">
            <button type="button" class="button small" (click)="editing.decide('mine')" i18n>
              Save mine over it
            </button>
            <button type="button" class="button small quiet" (click)="editing.decide('theirs')" i18n>
              Drop mine and show theirs
            </button>
          </div>
        </section>
      }
    </div>
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s3);
      padding: var(--s3) var(--s5);
      border-bottom: 1px solid var(--line);
      background: var(--fog);
    }
    p {
      flex: 1 1 20rem;
    }
    pt-icon {
      color: var(--warn);
    }
  `,
})
export class ConflictNotice {
  protected readonly editing = inject(EventEditing);
}
