import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { formParts } from '../forms/form-parts.ts';
import { submitting } from '../forms/submitting.ts';
import { OwnSession } from '../data/own-session.ts';
import type { AuthMove } from './auth-step.ts';
import { emailRules } from './credentials-schema.ts';

/** Signing in; other ways in are its content. */
@Component({
  selector: 'pt-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts],
  template: `
    <h1 id="sign-in-title" i18n>Sign in</h1>
    @if (message()) {
      <p class="muted lead" role="status">{{ message() }}</p>
    }
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>E-mail</mat-label>
        <input matInput type="email" autocomplete="username" [formField]="fields.email" />
        <mat-error>{{ fields.email() | firstError }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Password</mat-label>
        <input matInput type="password" autocomplete="current-password" [formField]="fields.password" />
        <mat-error>{{ fields.password() | firstError }}</mat-error>
      </mat-form-field>
      <pt-form-message [message]="fields() | firstError" />
      <button type="submit" class="button big" [disabled]="fields().submitting()" i18n>Sign in</button>
    </form>
    <p class="links">
      <button type="button" class="link" (click)="forgotten()" i18n>Forgotten your password?</button>
      <ng-content />
    </p>
  `,
  styleUrl: './auth-form.scss',
})
export class SignInForm {
  readonly email = input('');
  readonly message = input('');
  readonly moved = output<AuthMove>();
  readonly done = output();

  readonly #session = inject(OwnSession);
  readonly #model = linkedSignal(() => ({ email: this.email(), password: '' }));
  protected readonly fields = form(
    this.#model,
    (path) => {
      emailRules(path.email);
      required(path.password, { message: $localize`Enter your password.` });
    },
    {
      submission: submitting({
        send: () => this.#session.signIn(this.#model()),
        done: () => this.done.emit(),
        fields: ({ email, password }) => ({ email, password }),
      }),
    },
  );

  /** The address as far as it is typed. */
  readonly typedEmail = computed(() => this.#model().email);

  protected forgotten(): void {
    this.moved.emit({ step: 'forgotten', email: this.typedEmail() });
  }
}
