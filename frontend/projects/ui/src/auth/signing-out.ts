import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { OwnSession } from '../data/own-session.ts';
import { problemOf } from '../data/problem.ts';
import { Notices } from '../feedback/notices.ts';

/** The two ways out: here, and on every device. */
@Component({
  selector: 'pt-signing-out',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="cluster">
      <button type="button" class="button quiet" (click)="signOut('here')" i18n>Sign out</button>
      <button type="button" class="button quiet" (click)="signOut('everywhere')" i18n>
        Sign out everywhere
      </button>
    </div>
  `,
})
export class SigningOut {
  readonly done = output();

  readonly #session = inject(OwnSession);
  readonly #notices = inject(Notices);

  protected async signOut(where: 'here' | 'everywhere'): Promise<void> {
    try {
      await this.#session.signOut(where);
      this.done.emit();
    } catch (error) {
      const { title, detail } = problemOf(error);
      await this.#notices.show(detail ?? title);
    }
  }
}
