import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MatHint } from '@angular/material/input';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { Contact } from '../../../data/contact.ts';

/** A mobile number, to which a code is sent. */
@Component({
  selector: 'pt-number-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, MatHint],
  template: `
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Mobile number</mat-label>
        <input matInput type="tel" autocomplete="tel" [formField]="fields.number" />
        <mat-hint i18n>With its country, as +60 12 345 67 89</mat-hint>
        <mat-error>{{ fields.number() | firstError }}</mat-error>
      </mat-form-field>
      <pt-form-message [message]="fields() | firstError" />
      <div class="cluster">
        <button type="submit" class="button small strong" [disabled]="fields().submitting()" i18n>
          Send me a code
        </button>
        <button type="button" class="button small quiet" (click)="done.emit()" i18n>Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s3);
      padding-top: var(--s3);
    }
  `,
})
export class NumberForm {
  /** The code is on its way, or nobody wants it any more. */
  readonly done = output();

  readonly #contact = inject(Contact);
  /** Where a number without a country is dialled. */
  readonly #country = new Intl.Locale(inject(DISPLAY_LOCALE)).region;
  readonly #model = signal({ number: '' });
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.number, { message: $localize`Enter your mobile number.` });
      maxLength(path.number, 40, { message: $localize`Use at most 40 characters.` });
    },
    {
      submission: submitting({
        send: () => this.#send(),
        done: () => this.done.emit(),
        fields: ({ number }) => ({ number }),
      }),
    },
  );

  #send(): Promise<void> {
    const { number } = this.#model();
    const body = this.#country === undefined ? { number } : { number, country: this.#country };
    return this.#contact.learn((api) => api.put('api/contact/number', { body }));
  }
}
