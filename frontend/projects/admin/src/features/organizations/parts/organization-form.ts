import {
  ChangeDetectionStrategy,
  Component,
  computed,
  afterNextRender,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { form, maxLength, minLength, required } from '@angular/forms/signals';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { ActingOrganization } from '../../../data/acting-organization.ts';
import type { Organization } from '../../../data/api.ts';

/** The name of an organization, new or to be changed. */
@Component({
  selector: 'pt-organization-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts],
  template: `
    <form [formRoot]="fields">
      <mat-form-field appearance="outline" hideRequiredMarker>
        <mat-label i18n>Name of the organization</mat-label>
        <input matInput autocomplete="off" [formField]="fields.name" />
        <mat-error>{{ fields.name() | firstError }}</mat-error>
      </mat-form-field>
      <pt-form-message [message]="fields() | firstError" />
      <div class="cluster">
        <button type="submit" class="button small" [disabled]="fields().submitting()" i18n>Save it</button>
        <button type="button" class="button small quiet" (click)="closed.emit()" i18n>Not now</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s2);
      max-width: 34rem;
      padding-block: var(--s2) var(--s4);
    }
  `,
})
export class OrganizationForm {
  readonly organization = input<Organization>();
  readonly created = output<Organization>();
  readonly closed = output();

  readonly #acting = inject(ActingOrganization);
  readonly #savedName = computed(() => this.organization()?.name ?? '');
  /** Begins anew with another name, and not whenever the same one is read again. */
  readonly #model = linkedSignal(() => ({ name: this.#savedName() }));
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.name, { message: $localize`Give it a name.` });
      minLength(path.name, 2, { message: $localize`Use at least two letters.` });
      maxLength(path.name, 80, { message: $localize`Use at most 80 characters.` });
    },
    {
      submission: submitting({
        send: () => this.#save(),
        done: (organization) => this.created.emit(organization),
        fields: ({ name }) => ({ name }),
      }),
    },
  );

  constructor() {
    afterNextRender(() => this.fields.name().focusBoundControl());
  }

  async #save(): Promise<Organization> {
    const { name } = this.#model();
    const known = this.organization();
    if (!known) return this.#acting.create(name);
    await this.#acting.rename(known.id, name);
    return known;
  }
}
