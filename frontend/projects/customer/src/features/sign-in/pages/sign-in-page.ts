import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Contact } from '../../../data/contact.ts';
import { isOnTheWayToTickets, nextPath } from '../../../ui/next-path.ts';
import { AuthFlow } from '../parts/auth-flow.ts';
import type { AuthStep } from '@parterre/ui/auth/auth-step.ts';

const paths: Record<AuthStep, string> = {
  'sign-in': '/sign-in',
  register: '/register',
  confirm: '/confirm',
  forgotten: '/forgotten-password',
  reset: '/reset-password',
};

const welcomeThen = (next: string | undefined): string =>
  next === undefined ? '/welcome' : `/welcome?next=${encodeURIComponent(next)}`;

/** The ways in as pages; `next` is where one wanted to go. */
@Component({
  selector: 'pt-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AuthFlow],
  template: `
    <div class="narrow">
      <pt-auth-flow [start]="step()" (moved)="show($event)" (done)="leave($event)" />
    </div>
  `,
  styles: `
    .narrow {
      padding: clamp(var(--s5), 6vw, var(--s8)) var(--s4);
    }
  `,
})
export class SignInPage {
  readonly step = input<AuthStep>('sign-in');
  readonly next = input<string>();
  readonly #contact = inject(Contact);
  readonly #router = inject(Router);
  readonly #location = inject(Location);

  /** The address says which form it is, so that a reload brings the same one. Nothing is loaded for it. */
  protected show(step: AuthStep): void {
    const { search } = document.location;
    this.#location.replaceState(paths[step], search);
  }

  protected async leave(step: AuthStep): Promise<void> {
    // Only into this portal: an address from outside is not followed.
    const next = nextPath(this.next());
    const isInHurry = next !== undefined && isOnTheWayToTickets(next);
    if (isInHurry || !(await this.#isNew(step))) await this.#router.navigateByUrl(next ?? '/');
    // Back from there leads to no code that was typed already.
    else await this.#router.navigateByUrl(welcomeThen(next), { replaceUrl: true });
  }

  /** Whether somebody has just registered, and was not welcomed yet. */
  async #isNew(step: AuthStep): Promise<boolean> {
    return step === 'confirm' && (await this.#contact.known())?.isWelcomed === false;
  }
}
