import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { DialogFrame } from '@parterre/ui/feedback/dialog-frame.ts';
import type { SignInReason } from '@parterre/ui/data/sign-in-prompt.ts';
import { AuthFlow } from './auth-flow.ts';

const reasons: Record<SignInReason, string> = {
  expired: $localize`Your session ended. Sign in again and go on where you were: nothing is lost.`,
  hold: $localize`Sign in, and the seats you chose are held for you.`,
  follow: $localize`Sign in, and you hear of new events.`,
  sale: $localize`Sign in, and we tell you when the sale starts.`,
};

/** The same forms over the page, so that nothing on it is lost. */
@Component({
  selector: 'pt-sign-in-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AuthFlow, DialogFrame],
  template: `
    <pt-dialog-frame>
      <pt-auth-flow [reason]="reason" (done)="dialog.close(true)" />
    </pt-dialog-frame>
  `,
})
export class SignInDialog {
  protected readonly dialog = inject<MatDialogRef<SignInDialog, boolean>>(MatDialogRef);
  protected readonly reason = reasons[inject<SignInReason>(MAT_DIALOG_DATA)];
}
