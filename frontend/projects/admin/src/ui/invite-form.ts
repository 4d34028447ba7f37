import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { emailRules } from '@parterre/ui/auth/credentials-schema.ts';
import { Notices } from '@parterre/ui/feedback/notices.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { Employees, type InvitationDetails } from '../data/employees.ts';
import { roleWords } from './role-words.ts';

/** Sends somebody a link to work for an organization. */
@Component({
  selector: 'pt-invite-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts],
  template: `
    <form [formRoot]="fields">
      <h2 i18n>Invite somebody to {{ organization().name }}</h2>
      <div class="three">
        <mat-form-field appearance="outline" hideRequiredMarker>
          <mat-label i18n>Name</mat-label>
          <input matInput autocomplete="off" [formField]="fields.name" />
          <mat-error>{{ fields.name() | firstError }}</mat-error>
        </mat-form-field>
        <mat-form-field appearance="outline" hideRequiredMarker>
          <mat-label i18n>E-mail</mat-label>
          <input matInput type="email" autocomplete="off" [formField]="fields.email" />
          <mat-error>{{ fields.email() | firstError }}</mat-error>
        </mat-form-field>
        <mat-form-field appearance="outline" hideRequiredMarker>
          <mat-label i18n>Role</mat-label>
          <select matNativeControl [formField]="fields.role">
            <option value="organizer">{{ roles.organizer }}</option>
            <option value="box-office">{{ roles['box-office'] }}</option>
            <option value="door">{{ roles.door }}</option>
          </select>
        </mat-form-field>
      </div>
      <pt-form-message [message]="fields() | firstError" />
      <div class="cluster">
        <button type="submit" class="button small" [disabled]="fields().submitting()" i18n>
          Send the invitation
        </button>
        <button type="button" class="button small quiet" (click)="closed.emit()" i18n>Not now</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s3);
      margin-bottom: var(--s5);
      padding: var(--s5);
      border-radius: var(--r2);
      box-shadow: inset 0 0 0 1px var(--line);
    }
    .three {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--s2) var(--s4);
      margin-top: var(--s2);
    }
  `,
})
export class InviteForm {
  readonly organization = input.required<{ readonly id: string; readonly name: string }>();
  readonly closed = output();
  readonly invited = output();

  readonly #employees = inject(Employees);
  readonly #notices = inject(Notices);
  protected readonly roles = roleWords;
  readonly #model = signal<InvitationDetails>({ name: '', email: '', role: 'organizer' });
  protected readonly fields = form(
    this.#model,
    (path) => {
      required(path.name, { message: $localize`Enter a name.` });
      maxLength(path.name, 80, { message: $localize`Use at most 80 characters.` });
      emailRules(path.email);
    },
    {
      submission: submitting({
        send: () => this.#invite(),
        done: () => this.invited.emit(),
        fields: ({ name, email }) => ({ name, email }),
        refusals: {
          'email-in-use': {
            message: $localize`Somebody with this address works here or elsewhere already.`,
            at: 'email',
          },
        },
      }),
    },
  );

  constructor() {
    afterNextRender(() => this.fields.name().focusBoundControl());
  }

  async #invite(): Promise<void> {
    const details = this.#model();
    await this.#employees.invite(this.organization().id, details);
    // Also to who has closed the form meanwhile: it cannot be taken back.
    void this.#notices.show($localize`The invitation is on its way to ${details.email}:email:.`);
  }
}
