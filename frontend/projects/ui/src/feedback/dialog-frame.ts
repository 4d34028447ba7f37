import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { Icon } from '../icon/icon.ts';

/** What every dialog of ours has around its content: room, and a way out that answers `false`. */
@Component({
  selector: 'pt-dialog-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
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
    <ng-content />
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
export class DialogFrame {
  protected readonly dialog = inject<MatDialogRef<unknown, boolean>>(MatDialogRef);
}
