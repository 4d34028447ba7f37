import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import { readCode } from '@parterre/ui/auth/read-code.ts';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { Contact } from '../../../data/contact.ts';

/** The code that was sent to a number, by which it is confirmed. */
@Component({
  selector: 'pt-number-code-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts],
  template: `
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Code from the SMS</mat-label>
        <input
          matInput
          class="figures"
          inputmode="numeric"
          autocomplete="one-time-code"
          [formField]="fields.code"
        />
        <mat-error>{{ fields.code() | firstError }}</mat-error>
      </mat-form-field>
      <pt-form-message [message]="fields() | firstError" />
      <div class="cluster">
        <button type="submit" class="button small strong" [disabled]="fields().submitting()" i18n>
          Confirm
        </button>
        <button type="button" class="button small quiet" [disabled]="sending()" (click)="again()" i18n>
          Send a new code
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s2);
      padding-top: var(--s3);
    }
  `,
})
export class NumberCodeForm {
  readonly #contact = inject(Contact);
  readonly #notices = inject(Notices);
  protected readonly sending = signal(false);
  readonly #model = signal({ code: '' });
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.code, { message: $localize`Enter the code from the SMS.` });
      validate(path.code, ({ value }) =>
        /^\d{6}$/.test(readCode(value()))
          ? undefined
          : { kind: 'code', message: $localize`The code has six digits.` },
      );
    },
    {
      submission: submitting({
        send: () =>
          this.#contact.learn((api) =>
            api.post('api/contact/number/confirm', { body: { code: readCode(this.#model().code) } }),
          ),
        done: () => this.#notices.show($localize`Your number is confirmed.`),
        fields: ({ code }) => ({ code }),
      }),
    },
  );

  /** One at a time: the code that comes last is the one that is good. */
  protected async again(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    try {
      await this.#contact.learn((api) => api.post('api/contact/number/resend'));
      await this.#notices.show($localize`A new code is on its way.`);
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    } finally {
      this.sending.set(false);
    }
  }
}
