import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { AuthFlow } from './auth-flow.ts';
import type { AuthStep } from '@parterre/ui/auth/auth-step.ts';

/** The ways in as pages; `next` is where one wanted to go. */
@Component({
  selector: 'pt-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AuthFlow],
  template: `
    <div class="narrow">
      <pt-auth-flow [start]="step()" (done)="leave()" />
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
  readonly #router = inject(Router);

  protected leave(): void {
    const next = this.next();
    // Only into this portal: an address from outside is not followed.
    const safe = next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
    void this.#router.navigateByUrl(safe);
  }
}
