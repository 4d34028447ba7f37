import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { OwnSession } from '../data/own-session.ts';
import { Notices } from '../feedback/notices.ts';
import { formParts } from '../forms/form-parts.ts';
import { submitting } from '../forms/submitting.ts';

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
    {
      submission: submitting({
        send: () => this.#session.rename(this.#model().name),
        done: () => this.#notices.show($localize`Saved.`),
        fields: ({ name }) => ({ name }),
      }),
    },
  );
}
