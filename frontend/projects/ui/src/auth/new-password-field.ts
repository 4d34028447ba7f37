import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { MatHint } from '@angular/material/input';
import { formParts } from '../forms/form-parts.ts';

/** Where somebody chooses a password, which has to follow `newPasswordRules`. */
@Component({
  selector: 'pt-new-password-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, MatHint],
  template: `
    <mat-form-field appearance="outline" hideRequiredMarker>
      <mat-label>{{ label() }}</mat-label>
      <input matInput type="password" autocomplete="new-password" [formField]="field()" />
      <mat-hint i18n>At least 10 characters</mat-hint>
      <mat-error>{{ field()() | firstError }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class NewPasswordField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input($localize`New password`);
}
