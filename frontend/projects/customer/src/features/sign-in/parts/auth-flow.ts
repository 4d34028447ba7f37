import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { AuthMove, AuthStep } from '@parterre/ui/auth/auth-step.ts';
import { ConfirmForm } from './confirm-form.ts';
import { ForgottenForm } from '@parterre/ui/auth/forgotten-form.ts';
import { RegisterForm } from './register-form.ts';
import { ResetForm } from '@parterre/ui/auth/reset-form.ts';
import { SignInForm } from '@parterre/ui/auth/sign-in-form.ts';

/** Signing in with everything around it, the same on a page and in the dialog over the seat map. */
@Component({
  selector: 'pt-auth-flow',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConfirmForm, ForgottenForm, RegisterForm, ResetForm, SignInForm],
  template: `
    @switch (step()) {
      @case ('sign-in') {
        <pt-sign-in-form
          #form
          [email]="email()"
          [message]="message()"
          (moved)="move($event)"
          (done)="done.emit(step())"
        >
          <button
            type="button"
            class="link"
            (click)="move({ step: 'register', email: form.typedEmail() })"
            i18n
          >
            New here? Register
          </button>
          <button type="button" class="link" (click)="move({ step: 'confirm', email: '' })" i18n>
            I have a code from an e-mail
          </button>
        </pt-sign-in-form>
      }
      @case ('register') {
        <pt-register-form [email]="email()" (moved)="move($event)" />
      }
      @case ('confirm') {
        <pt-confirm-form [email]="email()" (moved)="move($event)" (done)="done.emit(step())" />
      }
      @case ('forgotten') {
        <pt-forgotten-form [email]="email()" (moved)="move($event)" />
      }
      @case ('reset') {
        <pt-reset-form [email]="email()" (moved)="move($event)" />
      }
    }
  `,
})
export class AuthFlow {
  readonly start = input<AuthStep>('sign-in');
  readonly reason = input('');
  /** By which form one is in now. */
  readonly done = output<AuthStep>();
  readonly moved = output<AuthStep>();

  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly step = linkedSignal(() => this.start());
  protected readonly email = signal('');
  protected readonly message = linkedSignal(() => this.reason());

  protected move({ step, email, message }: AuthMove): void {
    this.email.set(email);
    this.message.set(message ?? '');
    this.step.set(step);
    this.moved.emit(step);
    afterNextRender(() => this.#focusFirstField(), { injector: this.#injector });
  }

  /** The button that was pressed is gone; the cursor belongs into the form that came. */
  #focusFirstField(): void {
    this.#host.nativeElement.querySelector('input')?.focus();
  }
}
