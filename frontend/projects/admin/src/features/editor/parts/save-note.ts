import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Saving } from '../stores/saving.ts';

/** Saving is silent and visible: this is all that is ever said of it. */
@Component({
  selector: 'pt-save-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <p
      class="small"
      role="status"
      [class.failed]="saving.state() === 'failed' || saving.state() === 'not-right'"
    >
      @switch (saving.state()) {
        @case ('saving') {
          <pt-icon name="cloud_upload" /><ng-container i18n>Saving…</ng-container>
        }
        @case ('saved') {
          <pt-icon name="cloud_done" /><ng-container i18n>Saved just now</ng-container>
        }
        @case ('not-right') {
          <pt-icon name="error" /><ng-container i18n>Not saved: look at what is marked</ng-container>
        }
        @case ('failed') {
          <pt-icon name="warning" />{{ saving.problem()?.title }}
          <span class="unseen">{{ saving.problem()?.detail }}</span>
        }
      }
    </p>
    @if (saving.state() === 'failed') {
      <button type="button" class="link small" (click)="saving.again()" i18n>Try again</button>
    }
  `,
  styles: `
    :host,
    p {
      display: flex;
      align-items: center;
      gap: var(--s2);
    }
    p {
      color: var(--ink-3);
    }
    .failed {
      color: var(--danger);
    }
    .link {
      min-height: var(--touch);
    }
  `,
})
export class SaveNote {
  protected readonly saving = inject(Saving);
}
