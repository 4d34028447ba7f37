import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { Entrance } from './entrance.ts';

/** The same forms over the page, so that nothing on it is lost. */
@Component({
  selector: 'pt-sign-in-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Entrance, Icon],
  template: `
    <button
      type="button"
      class="icon-button"
      aria-label="Close"
      i18n-aria-label
      (click)="dialog.close(false)"
    >
      <pt-icon name="close" />
    </button>
    <pt-entrance
      reason="Your session ended. Sign in again and go on where you were: nothing is lost."
      i18n-reason
      (done)="dialog.close(true)"
    />
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      padding: var(--s5);
    }
    .icon-button {
      position: absolute;
      inset: var(--s3) var(--s3) auto auto;
    }
  `,
})
export class SignInDialog {
  protected readonly dialog = inject<MatDialogRef<SignInDialog, boolean>>(MatDialogRef);
}
