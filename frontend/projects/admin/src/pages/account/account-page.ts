import { ChangeDetectionStrategy, Component, inject, linkedSignal } from '@angular/core';
import {
  FormField,
  FormRoot,
  form,
  maxLength,
  required,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { AppearanceSwitch } from '@parterre/ui/appearance/appearance-switch.ts';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { serverErrors } from '@parterre/ui/forms/field-errors.ts';
import { FirstErrorPipe } from '@parterre/ui/forms/first-error-pipe.ts';
import { focusFirstError } from '@parterre/ui/forms/focus-first-error.ts';
import { FormMessage } from '@parterre/ui/forms/form-message.ts';
import { Session } from '../../data/session.ts';
import { PageHead } from '../../ui/page-head.ts';
import { PasswordForm } from '../sign-in/password-form.ts';

@Component({
  selector: 'pt-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AppearanceSwitch,
    FirstErrorPipe,
    FormField,
    FormMessage,
    FormRoot,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    PageHead,
    PasswordForm,
  ],
  template: `
    <div class="desk">
      <pt-page-head heading="Your account" i18n-heading [text]="session.employee()?.email ?? ''" />
      <form [formRoot]="fields">
        <mat-form-field appearance="outline" hideRequiredMarker>
          <mat-label i18n>Name</mat-label>
          <input matInput autocomplete="name" [formField]="fields.name" />
          <mat-error>{{ fields.name() | firstError }}</mat-error>
        </mat-form-field>
        <pt-form-message [message]="fields() | firstError" />
        <button type="submit" class="button" [disabled]="fields().submitting() || !fields().dirty()" i18n>
          Save
        </button>
      </form>
      <section>
        <h2 i18n>Password</h2>
        <pt-password-form [email]="session.employee()?.email ?? ''" (done)="passwordChanged()" />
      </section>
      <section>
        <h2 i18n>Appearance</h2>
        <pt-appearance-switch />
      </section>
      <section>
        <h2 i18n>Signing out</h2>
        <div class="cluster">
          <button type="button" class="button quiet" (click)="signOut('here')" i18n>Sign out</button>
          <button type="button" class="button quiet" (click)="signOut('everywhere')" i18n>
            Sign out everywhere
          </button>
        </div>
      </section>
    </div>
  `,
  styles: `
    .desk {
      max-width: 40rem;
    }
    form {
      display: grid;
      justify-items: start;
      gap: var(--s2);
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
  readonly #model = linkedSignal(() => ({ name: this.session.employee()?.name ?? '' }));
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.name, { message: $localize`Enter your name.` });
      maxLength(path.name, 80, { message: $localize`Use at most 80 characters.` });
    },
    { submission: { action: () => this.#rename(), onInvalid: focusFirstError } },
  );

  protected passwordChanged(): void {
    void this.#notices.show($localize`Your password is changed.`);
  }

  protected async signOut(where: 'here' | 'everywhere'): Promise<void> {
    try {
      await this.session.signOut(where);
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    }
  }

  async #rename(): Promise<TreeValidationResult> {
    try {
      await this.session.rename(this.#model().name);
    } catch (error) {
      return serverErrors(problemOf(error), { name: this.fields.name });
    }
    await this.#notices.show($localize`Saved.`);
    return undefined;
  }
}
