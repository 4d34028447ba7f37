import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import type { Booking } from '../../../data/api.ts';

/** Asks once more before seats go back: they may be gone a second later. */
@Component({
  selector: 'pt-cancel-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MoneyPipe],
  template: `
    <h2 id="cancel-title" i18n>Give everything back?</h2>
    @if (booking.status === 'confirmed') {
      <p class="muted" i18n>
        All tickets of this booking stop working, and {{ booking.refundable | money }} are sent back to you.
        Somebody else may take the seats at once.
      </p>
    } @else {
      <p class="muted" i18n>The payment page closes, and somebody else may take the seats at once.</p>
    }
    <div class="cluster">
      <button type="button" class="button danger" (click)="dialog.close(true)" i18n>Give back</button>
      <button type="button" class="button quiet" cdkFocusInitial (click)="dialog.close(false)" i18n>
        Keep them
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
export class CancelDialog {
  protected readonly dialog = inject<MatDialogRef<CancelDialog, boolean>>(MatDialogRef);
  protected readonly booking = inject<Booking>(MAT_DIALOG_DATA);
}
