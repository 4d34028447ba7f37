import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { newPasswordRules } from './credentials-schema.ts';
import { NewPasswordField } from './new-password-field.ts';
import { OwnSession } from '../data/own-session.ts';
import { formParts } from '../forms/form-parts.ts';
import { submitting } from '../forms/submitting.ts';

/** Another password instead of the one that is known. */
@Component({
  selector: 'pt-password-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, NewPasswordField],
  template: `
    <form [formRoot]="fields">
      <input type="email" autocomplete="username" [value]="email()" readonly hidden />
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Password until now</mat-label>
        <input
          matInput
          type="password"
          autocomplete="current-password"
          [formField]="fields.currentPassword"
        />
        <mat-error>{{ fields.currentPassword() | firstError }}</mat-error>
      </mat-form-field>
      <pt-new-password-field [field]="fields.password" />
      <pt-form-message [message]="fields() | firstError" />
      <button type="submit" class="button" [disabled]="fields().submitting()" i18n>Save the password</button>
    </form>
  `,
  styleUrl: './auth-form.scss',
})
export class PasswordForm {
  readonly email = input('');
  readonly done = output();

  readonly #session = inject(OwnSession);
  readonly #model = signal({ currentPassword: '', password: '' });
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.currentPassword, { message: $localize`Enter the password you have now.` });
      newPasswordRules(path.password);
    },
    {
      submission: submitting({
        send: () => this.#session.changePassword(this.#model()),
        done: () => this.#changed(),
        fields: ({ currentPassword, password }) => ({ currentPassword, password }),
        refusals: {
          'wrong-credentials': {
            message: $localize`This is not the password you have now.`,
            at: 'currentPassword',
          },
        },
      }),
    },
  );

  #changed(): void {
    this.#model.set({ currentPassword: '', password: '' });
    this.fields().reset();
    this.done.emit();
  }
}
