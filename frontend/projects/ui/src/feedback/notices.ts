import { Service, injectAsync } from '@angular/core';

/** Short messages that come and go at the edge of the screen. Material's snackbar, loaded with the first of them. */
@Service()
export class Notices {
  readonly #snackBar = injectAsync(() => import('@angular/material/snack-bar').then((m) => m.MatSnackBar));

  async show(message: string): Promise<void> {
    const snackBar = await this.#snackBar();
    snackBar.open(message, $localize`Close`, { duration: 6000, politeness: 'polite' });
  }
}
