import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { formParts } from '../forms/form-parts.ts';
import { submitting } from '../forms/submitting.ts';
import { PasswordResets } from '../data/password-resets.ts';
import type { AuthMove, AuthStep } from './auth-step.ts';
import { emailRules } from './credentials-schema.ts';

@Component({
  selector: 'pt-forgotten-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts],
  template: `
    <h1 id="sign-in-title" i18n>Forgotten password</h1>
    <p class="muted lead" i18n>Tell us your address. If it has an account, we send a code to it.</p>
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>E-mail</mat-label>
        <input matInput type="email" autocomplete="username" [formField]="fields.email" />
        <mat-error>{{ fields.email() | firstError }}</mat-error>
      </mat-form-field>
      <pt-form-message [message]="fields() | firstError" />
      <button type="submit" class="button big" [disabled]="fields().submitting()" i18n>Send the code</button>
    </form>
    <p class="links">
      <button type="button" class="link" (click)="go('sign-in')" i18n>Back to sign in</button>
    </p>
  `,
  styleUrl: './auth-form.scss',
})
export class ForgottenForm {
  readonly email = input('');
  readonly moved = output<AuthMove>();

  readonly #resets = inject(PasswordResets);
  readonly #model = linkedSignal(() => ({ email: this.email() }));
  protected readonly fields = form(this.#model, (path) => emailRules(path.email), {
    submission: submitting({
      send: () => this.#resets.request(this.#model().email),
      done: () => this.go('reset'),
      fields: ({ email }) => ({ email }),
    }),
  });

  protected go(step: AuthStep): void {
    this.moved.emit({ step, email: this.#model().email });
  }
}
