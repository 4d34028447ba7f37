import { Service, injectAsync } from '@angular/core';
import type { Question } from './confirmation-dialog.ts';

/** Asks once more before something that is hard to take back. Answers whether to go on. */
@Service()
export class Confirmation {
  readonly #dialogs = injectAsync(() => import('@angular/material/dialog').then((m) => m.MatDialog));

  async ask(question: Question): Promise<boolean> {
    const [dialogs, { ConfirmationDialog }] = await Promise.all([
      this.#dialogs(),
      import('./confirmation-dialog.ts'),
    ]);
    const dialog = dialogs.open<InstanceType<typeof ConfirmationDialog>, Question, boolean>(
      ConfirmationDialog,
      {
        data: question,
        width: '28rem',
        maxWidth: '100vw',
        panelClass: 'sheet',
        backdropClass: 'dim',
        ariaLabelledBy: 'question',
      },
    );
    let sure = false;
    await dialog.afterClosed().forEach((answer) => (sure = answer === true));
    return sure;
  }
}
