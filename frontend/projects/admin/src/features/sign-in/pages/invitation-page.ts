import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { form } from '@angular/forms/signals';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { newPasswordRules } from '@parterre/ui/auth/credentials-schema.ts';
import { NewPasswordField } from '@parterre/ui/auth/new-password-field.ts';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { formParts } from '@parterre/ui/forms/form-parts.ts';
import { submitting } from '@parterre/ui/forms/submitting.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { ProblemState } from '@parterre/ui/states/problem-state.ts';
import { Skeleton } from '@parterre/ui/states/skeleton.ts';
import { Session } from '../../../data/session.ts';
import { DoorFrame } from '../parts/door-frame.ts';
import { nextPage } from '../parts/next-page.ts';

/** Where the link in an invitation leads: a first password, and in. */
@Component({
  selector: 'pt-invitation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [formParts, DoorFrame, EmptyState, NewPasswordField, ProblemState, RouterLink, Skeleton],
  template: `
    <pt-door-frame>
      @if (invitation.hasValue()) {
        @let it = invitation.value();
        <h1 i18n>Welcome, {{ it.name }}</h1>
        <p class="muted lead" i18n>
          You are invited to work for <b>{{ it.organization }}</b>. Choose a password, and the stage is yours.
        </p>
        <form [formRoot]="fields">
          <input class="unseen" type="email" autocomplete="username" [value]="it.email" readonly hidden />
          <pt-new-password-field [field]="fields.password" label="Password" i18n-label />
          <pt-form-message [message]="fields() | firstError" />
          <button type="submit" class="button big" [disabled]="fields().submitting()" i18n>
            Set the password and sign in
          </button>
        </form>
      } @else if (isCut()) {
        <h1 class="unseen" i18n>Your invitation</h1>
        <pt-empty-state
          icon="mail"
          heading="This link is not whole"
          i18n-heading
          text="Open the link in the mail again, or copy all of it: its last part is missing here."
          i18n-text
        >
          <a class="button" routerLink="/sign-in" i18n>Sign in</a>
        </pt-empty-state>
      } @else if (isOver()) {
        <h1 class="unseen" i18n>Your invitation</h1>
        <pt-empty-state
          icon="hourglass_top"
          heading="This invitation is over"
          i18n-heading
          text="A link is good once, for seven days. Ask whoever invited you for a new one, or sign in if you have a password."
          i18n-text
        >
          <a class="button" routerLink="/sign-in" i18n>Sign in</a>
        </pt-empty-state>
      } @else if (invitation.error()) {
        <h1 class="unseen" i18n>Your invitation</h1>
        <pt-problem-state [error]="invitation.error()" (again)="invitation.reload()" />
      } @else {
        <div class="stack" aria-busy="true"><pt-skeleton /><pt-skeleton /></div>
      }
    </pt-door-frame>
  `,
  styleUrl: '../../../../../ui/src/auth/auth-form.scss',
})
export class InvitationPage {
  /** From links that were sent while tokens stood in the query; they are good for seven days. */
  readonly token = input<string | undefined>();

  readonly #session = inject(Session);
  readonly #leave = nextPage();
  readonly #model = signal({ password: '' });
  readonly #fragment = toSignal(inject(ActivatedRoute).fragment);
  /** Behind the #, which no server gets to see, and so no log. */
  readonly #token = computed(
    () => new URLSearchParams(this.#fragment() ?? '').get('token') || (this.token() ?? ''),
  );
  protected readonly invitation = resource({
    params: () => this.#token() || undefined,
    loader: ({ params }) => this.#session.lookUpInvitation(params),
  });
  readonly #problem = computed(() => problemOf(this.invitation.error()).code);
  /** Its token is not there, or no token: those that are whole have one length. */
  protected readonly isCut = computed(() => this.#token() === '' || this.#problem() === 'invalid-input');
  protected readonly isOver = computed(() => this.#problem() === 'code-expired');
  protected readonly fields = form(this.#model, (path) => newPasswordRules(path.password), {
    submission: submitting({
      send: () => this.#session.acceptInvitation({ token: this.#token(), ...this.#model() }),
      done: () => this.#leave(undefined),
      fields: ({ password }) => ({ password }),
    }),
  });
}
