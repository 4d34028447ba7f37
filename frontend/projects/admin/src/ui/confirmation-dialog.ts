import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';

export interface Question {
  readonly heading: string;
  readonly text: string;
  /** What the button says that goes on. */
  readonly yes: string;
  /** Nothing is lost by going on. */
  readonly isHarmless?: boolean;
}

@Component({
  selector: 'pt-confirmation-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="question">{{ question.heading }}</h2>
    <p class="muted">{{ question.text }}</p>
    <div class="cluster">
      <button type="button" class="button" [class.danger]="!question.isHarmless" (click)="dialog.close(true)">
        {{ question.yes }}
      </button>
      <button type="button" class="button quiet" cdkFocusInitial (click)="dialog.close(false)" i18n>
        Leave it
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
      padding: var(--s5);
    }
  `,
})
export class ConfirmationDialog {
  protected readonly dialog = inject<MatDialogRef<ConfirmationDialog, boolean>>(MatDialogRef);
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}
