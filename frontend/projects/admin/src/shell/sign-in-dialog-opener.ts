import { Service, effect, inject, injectAsync } from '@angular/core';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';

/** Opens the sign-in dialog over whatever page is shown, and tells the asker how it went. */
@Service()
export class SignInDialogOpener {
  readonly #prompt = inject(SignInPrompt);
  readonly #dialogs = injectAsync(() => import('@angular/material/dialog').then((m) => m.MatDialog));

  constructor() {
    effect(() => {
      const prompt = this.#prompt.open();
      if (prompt) void this.#open(prompt.answer);
    });
  }

  async #open(answer: (signedIn: boolean) => void): Promise<void> {
    const [dialogs, { SignInDialog }] = await Promise.all([
      this.#dialogs(),
      import('../features/sign-in/parts/sign-in-dialog.ts'),
    ]);
    const dialog = dialogs.open<InstanceType<typeof SignInDialog>, undefined, boolean>(SignInDialog, {
      width: '28rem',
      maxWidth: '100vw',
      panelClass: 'sheet',
      backdropClass: 'dim',
      autoFocus: 'input',
      ariaLabelledBy: 'sign-in-title',
    });
    await dialog.afterClosed().forEach((signedIn) => answer(signedIn === true));
  }
}
