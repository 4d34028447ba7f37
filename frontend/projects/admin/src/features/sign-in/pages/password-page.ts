import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { PasswordForm } from '@parterre/ui/auth/password-form.ts';
import { Session } from '../../../data/session.ts';
import { DoorFrame } from '../parts/door-frame.ts';
import { nextPage } from '../parts/next-page.ts';

/** The first thing to do with a password that somebody else has set. */
@Component({
  selector: 'pt-password-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DoorFrame, PasswordForm],
  template: `
    <pt-door-frame>
      <h1 i18n>Choose a password</h1>
      <p class="muted lead" i18n>Somebody else knows the one you have. Only you should.</p>
      <pt-password-form [email]="session.employee()?.email ?? ''" (done)="leave(next())" />
    </pt-door-frame>
  `,
  styleUrl: '../../../../../ui/src/auth/auth-form.scss',
})
export class PasswordPage {
  readonly next = input<string>();
  protected readonly session = inject(Session);
  protected readonly leave = nextPage();
}
