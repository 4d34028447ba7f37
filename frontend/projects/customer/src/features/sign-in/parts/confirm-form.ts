import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { Session } from '../../../data/session.ts';
import type { AuthMove } from '@parterre/ui/auth/auth-step.ts';
import { readCode } from '@parterre/ui/auth/read-code.ts';
import { codeRules } from '@parterre/ui/auth/credentials-schema.ts';

const elsewhere = $localize`You registered in another browser or on another device. Type the code there. Or register again here: we send you a new one.`;

@Component({
  selector: 'pt-confirm-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts],
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
        Register again
      </button>
      <button type="button" class="link" (click)="moved.emit({ step: 'sign-in', email: email() })" i18n>
        I have an account already
      </button>
    </p>
  `,
  styleUrl: '../../../../../ui/src/auth/auth-form.scss',
})
export class ConfirmForm {
  readonly email = input('');
  readonly moved = output<AuthMove>();
  readonly done = output();

  readonly #session = inject(Session);
  readonly #notices = inject(Notices);
  readonly #model = signal({ code: '' });
  protected readonly fields = form(this.#model, (path) => codeRules(path.code), {
    submission: submitting({
      send: () => this.#session.confirm({ code: readCode(this.#model().code) }),
      done: () => this.done.emit(),
      fields: ({ code }) => ({ code }),
      refusals: { 'registration-not-here': { message: elsewhere } },
    }),
  });

  protected async resend(): Promise<void> {
    try {
      await this.#session.resendCode();
      await this.#notices.show($localize`A new code is on its way.`);
    } catch (error) {
      const { code, title, detail } = problemOf(error);
      await this.#notices.show(code === 'registration-not-here' ? elsewhere : (detail ?? title));
    }
  }
}
