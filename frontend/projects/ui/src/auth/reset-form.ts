import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { formParts } from '../forms/form-parts.ts';
import { submitting } from '../forms/submitting.ts';
import { PasswordResets } from '../data/password-resets.ts';
import type { AuthMove } from './auth-step.ts';
import { readCode } from './read-code.ts';
import { codeRules, emailRules, newPasswordRules } from './credentials-schema.ts';
import { NewPasswordField } from './new-password-field.ts';

const elsewhere = $localize`You asked for the code in another browser or on another device, or some time ago. Type it there, or ask for a new one here.`;

const changed = $localize`Your password is changed. Sign in with it now.`;

@Component({
  selector: 'pt-reset-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, NewPasswordField],
  template: `
    <h1 id="sign-in-title" i18n>Set a new password</h1>
    <p class="muted lead" i18n>
      The code is in the e-mail we just sent. You will be signed out everywhere else.
    </p>
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>E-mail</mat-label>
        <input matInput type="email" autocomplete="username" [formField]="fields.email" />
        <mat-error>{{ fields.email() | firstError }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Code</mat-label>
        <input
          matInput
          class="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          [formField]="fields.code"
        />
        <mat-error>{{ fields.code() | firstError }}</mat-error>
      </mat-form-field>
      <pt-new-password-field [field]="fields.password" />
      <pt-form-message [message]="fields() | firstError" />
      <button type="submit" class="button big" [disabled]="fields().submitting()" i18n>
        Save the password
      </button>
    </form>
    <p class="links">
      <button
        type="button"
        class="link"
        (click)="moved.emit({ step: 'forgotten', email: fields.email().value() })"
        i18n
      >
        Ask for a new code
      </button>
    </p>
  `,
  styleUrl: './auth-form.scss',
})
export class ResetForm {
  readonly email = input('');
  readonly moved = output<AuthMove>();

  readonly #resets = inject(PasswordResets);
  readonly #model = linkedSignal(() => ({ email: this.email(), code: '', password: '' }));
  protected readonly fields = form(
    this.#model,
    (path) => {
      emailRules(path.email);
      codeRules(path.code);
      newPasswordRules(path.password);
    },
    {
      submission: submitting({
        send: () => this.#reset(),
        done: (email) => this.moved.emit({ step: 'sign-in', email, message: changed }),
        fields: ({ email, code, password }) => ({ email, code, password }),
        refusals: { 'reset-not-here': { message: elsewhere } },
      }),
    },
  );

  async #reset(): Promise<string> {
    const { email, code, password } = this.#model();
    await this.#resets.confirm({ email, code: readCode(code), password });
    return email;
  }
}
