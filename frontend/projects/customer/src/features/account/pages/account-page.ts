import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { AppearanceSwitch } from '@parterre/ui/appearance/appearance-switch.ts';
import { NameForm } from '@parterre/ui/auth/name-form.ts';
import { PasswordForm } from '@parterre/ui/auth/password-form.ts';
import { SessionList } from '@parterre/ui/auth/session-list.ts';
import { SigningOut } from '@parterre/ui/auth/signing-out.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { Session } from '../../../data/session.ts';
import { SignInNeeded } from '../../../ui/sign-in-needed.ts';
import { ReachSection } from '../parts/reach-section.ts';

@Component({
  selector: 'pt-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AppearanceSwitch, NameForm, PasswordForm, ReachSection, SessionList, SigningOut, SignInNeeded],
  template: `
    <div class="wrap page">
      <h1 i18n>Your account</h1>
      @if (session.account(); as account) {
        <p class="muted">{{ account.email }}</p>
        <pt-name-form label="Name on your tickets" i18n-label />
        <section id="reach">
          <h2 i18n>How we reach you</h2>
          <pt-reach-section />
        </section>
        <section>
          <h2 i18n>Password</h2>
          <pt-password-form [email]="account.email" (done)="passwordChanged(sessionList)" />
        </section>
        <section>
          <h2 i18n>Where you are signed in</h2>
          <pt-session-list #sessionList />
          <pt-signing-out (done)="leave()" />
        </section>
      } @else if (session.known()) {
        <pt-sign-in-needed />
      }
      <section>
        <h2 i18n>Appearance</h2>
        <pt-appearance-switch />
      </section>
    </div>
  `,
  styles: `
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s5);
      max-width: 640px;
      padding-top: var(--s5);
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
      padding-top: var(--s5);
      border-top: 1px solid var(--line);
    }
  `,
})
export class AccountPage {
  protected readonly session = inject(Session);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);

  protected passwordChanged(sessions: SessionList): void {
    void sessions.again();
    void this.#notices.show($localize`Your password is changed, and every other device is signed out.`);
  }

  protected leave(): void {
    void this.#router.navigateByUrl('/');
  }
}
