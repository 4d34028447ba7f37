import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PasswordForm } from '@parterre/ui/auth/password-form.ts';
import { AppearanceSwitch } from '@parterre/ui/appearance/appearance-switch.ts';
import { NameForm } from '@parterre/ui/auth/name-form.ts';
import { SessionList } from '@parterre/ui/auth/session-list.ts';
import { SigningOut } from '@parterre/ui/auth/signing-out.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { LanguageSwitch } from '@parterre/ui/words/language-switch.ts';
import { Session } from '../../../data/session.ts';
import { PageHead } from '../../../ui/page-head.ts';

@Component({
  selector: 'pt-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AppearanceSwitch, LanguageSwitch, NameForm, PageHead, PasswordForm, SessionList, SigningOut],
  template: `
    <div class="desk">
      <pt-page-head heading="Your account" i18n-heading [text]="session.employee()?.email ?? ''" />
      <pt-name-form label="Name" i18n-label />
      <section>
        <h2 i18n>Password</h2>
        <pt-password-form [email]="session.employee()?.email ?? ''" (done)="passwordChanged(sessionList)" />
      </section>
      <section>
        <h2 i18n>Appearance</h2>
        <pt-appearance-switch />
        <pt-language-switch />
      </section>
      <section>
        <h2 i18n>Where you are signed in</h2>
        <pt-session-list #sessionList />
        <pt-signing-out />
      </section>
    </div>
  `,
  styles: `
    .desk {
      max-width: 40rem;
    }
    section {
      display: grid;
      gap: var(--s3);
      margin-top: var(--s6);
      padding-top: var(--s5);
      border-top: 1px solid var(--line);
    }
    section h2 {
      margin: 0;
    }
  `,
})
export class AccountPage {
  protected readonly session = inject(Session);
  readonly #notices = inject(Notices);

  protected passwordChanged(sessions: SessionList): void {
    void sessions.again();
    void this.#notices.show($localize`Your password is changed, and every other device is signed out.`);
  }
}
