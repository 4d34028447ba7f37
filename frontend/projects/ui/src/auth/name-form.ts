import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { form, maxLength, required, type TreeValidationResult } from '@angular/forms/signals';
import { OwnSession } from '../data/own-session.ts';
import { problemOf } from '../data/problem.ts';
import { Notices } from '../feedback/notices.ts';
import { serverErrors } from '../forms/field-errors.ts';
import { focusFirstError } from '../forms/focus-first-error.ts';
import { formParts } from '../forms/form-parts.ts';

/** One's own name, to be changed. */
@Component({
  selector: 'pt-name-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts],
  template: `
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label>{{ label() }}</mat-label>
        <input matInput autocomplete="name" [formField]="fields.name" />
        <mat-error>{{ fields.name() | firstError }}</mat-error>
      </mat-form-field>
      <pt-form-message [message]="fields() | firstError" />
      <button type="submit" class="button" [disabled]="fields().submitting() || !fields().dirty()" i18n>
        Save
      </button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      justify-items: start;
      gap: var(--s2);
    }
  `,
})
export class NameForm {
  readonly label = input.required<string>();

  readonly #session = inject(OwnSession);
  readonly #notices = inject(Notices);
  readonly #model = linkedSignal(() => ({ name: this.#session.name() }));
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.name, { message: $localize`Enter your name.` });
      maxLength(path.name, 80, { message: $localize`Use at most 80 characters.` });
    },
    { submission: { action: () => this.#rename(), onInvalid: focusFirstError } },
  );

  async #rename(): Promise<TreeValidationResult> {
    try {
      await this.#session.rename(this.#model().name);
    } catch (error) {
      return serverErrors(problemOf(error), { name: this.fields.name });
    }
    await this.#notices.show($localize`Saved.`);
    return undefined;
  }
}
