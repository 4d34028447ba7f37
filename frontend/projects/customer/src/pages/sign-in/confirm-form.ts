import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, type TreeValidationResult } from '@angular/forms/signals';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { serverErrors } from '@parterre/ui/forms/field-errors.ts';
import { FirstErrorPipe } from '@parterre/ui/forms/first-error-pipe.ts';
import { focusFirstError } from '@parterre/ui/forms/focus-first-error.ts';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { Session } from '../../data/session.ts';
import type { AuthMove } from '@parterre/ui/auth/auth-step.ts';
import { codeRules, emailRules } from '@parterre/ui/auth/credentials-schema.ts';

@Component({
  selector: 'pt-confirm-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FirstErrorPipe, FormField, FormMessage, FormRoot, MatError, MatFormField, MatInput, MatLabel],
  template: `
    <h1 id="sign-in-title" i18n>Check your e-mail</h1>
    <p class="muted lead">
      @if (email()) {
        <ng-container i18n>We sent a code of six digits to {{ email() }}.</ng-container>
      } @else {
        <ng-container i18n>We sent you a code of six digits.</ng-container>
      }
    </p>
    <form [formRoot]="fields">
      @if (!email()) {
        <mat-form-field appearance="outline" hideRequiredMarker>
          <mat-label i18n>E-mail</mat-label>
          <input matInput type="email" autocomplete="username" [formField]="fields.email" />
          <mat-error>{{ fields.email() | firstError }}</mat-error>
        </mat-form-field>
      }
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
      <pt-form-message [message]="fields() | firstError" />
      <button type="submit" class="button big" [disabled]="fields().submitting()" i18n>Confirm</button>
    </form>
    <p class="links">
      <button type="button" class="link" (click)="resend()" i18n>Send a new code</button>
      <button type="button" class="link" (click)="moved.emit({ step: 'register', email: email() })" i18n>
        Use another address
      </button>
    </p>
  `,
  styleUrl: '../../../../ui/src/auth/auth-form.scss',
})
export class ConfirmForm {
  readonly email = input('');
  readonly moved = output<AuthMove>();
  readonly done = output();

  readonly #session = inject(Session);
  readonly #notices = inject(Notices);
  readonly #model = linkedSignal(() => ({ email: this.email(), code: '' }));
  protected readonly fields = form(
    this.#model,
    (path) => {
      emailRules(path.email);
      codeRules(path.code);
    },
    { submission: { action: () => this.#confirm(), onInvalid: focusFirstError } },
  );

  protected async resend(): Promise<void> {
    try {
      await this.#session.resendCode(this.#model().email);
      await this.#notices.show($localize`A new code is on its way.`);
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    }
  }

  async #confirm(): Promise<TreeValidationResult> {
    const { email, code } = this.#model();
    try {
      await this.#session.confirm({ email, code: code.trim() });
    } catch (error) {
      return serverErrors(problemOf(error), { email: this.fields.email, code: this.fields.code });
    }
    this.done.emit();
    return undefined;
  }
}
