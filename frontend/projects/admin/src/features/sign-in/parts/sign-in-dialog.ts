import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { DialogFrame } from '@parterre/ui/feedback/dialog-frame.ts';
import { Entrance } from './entrance.ts';

/** The same forms over the page, so that nothing on it is lost. */
@Component({
  selector: 'pt-sign-in-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Entrance, DialogFrame],
  template: `
    <pt-dialog-frame>
      <pt-entrance
        reason="Your session ended. Sign in again and go on where you were: nothing is lost."
        i18n-reason
        (done)="dialog.close(true)"
      />
    </pt-dialog-frame>
  `,
})
export class SignInDialog {
  protected readonly dialog = inject<MatDialogRef<SignInDialog, boolean>>(MatDialogRef);
}
