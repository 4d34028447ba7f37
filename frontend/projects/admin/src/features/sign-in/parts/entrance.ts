import { ChangeDetectionStrategy, Component, input, linkedSignal, output, signal } from '@angular/core';
import type { AuthMove, AuthStep } from '@parterre/ui/auth/auth-step.ts';
import { ForgottenForm } from '@parterre/ui/auth/forgotten-form.ts';
import { ResetForm } from '@parterre/ui/auth/reset-form.ts';
import { SignInForm } from '@parterre/ui/auth/sign-in-form.ts';

/** Signing in and what to do about a forgotten password, the same on a page and in the dialog over one. */
@Component({
  selector: 'pt-entrance',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ForgottenForm, ResetForm, SignInForm],
  template: `
    @switch (step()) {
      @case ('forgotten') {
        <pt-forgotten-form [email]="email()" (moved)="move($event)" />
      }
      @case ('reset') {
        <pt-reset-form [email]="email()" (moved)="move($event)" />
      }
      @default {
        <pt-sign-in-form
          [email]="email()"
          [message]="message()"
          (moved)="move($event)"
          (done)="done.emit()"
        />
      }
    }
  `,
})
export class Entrance {
  readonly start = input<AuthStep>('sign-in');
  readonly reason = input('');
  readonly done = output();

  protected readonly step = linkedSignal(() => this.start());
  protected readonly email = signal('');
  protected readonly message = linkedSignal(() => this.reason());

  protected move({ step, email, message }: AuthMove): void {
    this.email.set(email);
    this.message.set(message ?? '');
    this.step.set(step);
  }
}
