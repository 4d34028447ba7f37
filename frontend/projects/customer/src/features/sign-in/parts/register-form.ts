import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MatHint } from '@angular/material/input';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { Session } from '../../../data/session.ts';
import type { AuthMove, AuthStep } from '@parterre/ui/auth/auth-step.ts';
import { emailRules, newPasswordRules } from '@parterre/ui/auth/credentials-schema.ts';
import { NewPasswordField } from '@parterre/ui/auth/new-password-field.ts';

@Component({
  selector: 'pt-register-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, MatHint, NewPasswordField],
  template: `
    <h1 id="sign-in-title" i18n>Register</h1>
    <p class="muted lead" i18n>We send your tickets to your e-mail address, so we check it first.</p>
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Name</mat-label>
        <input matInput autocomplete="name" [formField]="fields.name" />
        <mat-hint i18n>As it should stand on your tickets</mat-hint>
        <mat-error>{{ fields.name() | firstError }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>E-mail</mat-label>
        <input matInput type="email" autocomplete="username" [formField]="fields.email" />
        <mat-error>{{ fields.email() | firstError }}</mat-error>
      </mat-form-field>
      <pt-new-password-field [field]="fields.password" label="Password" i18n-label />
      <pt-form-message [message]="fields() | firstError" />
      <button type="submit" class="button big" [disabled]="fields().submitting()" i18n>Register</button>
    </form>
    <p class="links">
      <button type="button" class="link" (click)="go('sign-in')" i18n>I have an account already</button>
    </p>
  `,
  styleUrl: '../../../../../ui/src/auth/auth-form.scss',
})
export class RegisterForm {
  readonly email = input('');
  readonly moved = output<AuthMove>();

  readonly #session = inject(Session);
  readonly #model = linkedSignal(() => ({ name: '', email: this.email(), password: '' }));
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.name, { message: $localize`Enter your name.` });
      maxLength(path.name, 80, { message: $localize`Use at most 80 characters.` });
      emailRules(path.email);
      newPasswordRules(path.password);
    },
    {
      submission: submitting({
        send: () => this.#session.register(this.#model()),
        done: () => this.go('confirm'),
        fields: ({ name, email, password }) => ({ name, email, password }),
      }),
    },
  );

  protected go(step: AuthStep): void {
    this.moved.emit({ step, email: this.#model().email });
  }
}
