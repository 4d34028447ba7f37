import { Service, signal } from '@angular/core';

export type SignInReason = 'expired' | 'hold' | 'follow' | 'sale';

interface Prompt {
  readonly reason: SignInReason;
  readonly answer: (signedIn: boolean) => void;
}

/** Asks for a sign-in from anywhere below the pages; the shell shows the dialog and answers. */
@Service()
export class SignInPrompt {
  readonly #open = signal<Prompt | undefined>(undefined);
  readonly open = this.#open.asReadonly();

  /** Resolves once signed in; rejects when the visitor turns away. */
  ask(reason: SignInReason): Promise<void> {
    this.#open()?.answer(false);
    return new Promise((resolve, reject) => {
      const answer = (signedIn: boolean): void => {
        this.#open.set(undefined);
        if (signedIn) resolve();
        else reject(new Error('not signed in'));
      };
      this.#open.set({ reason, answer });
    });
  }
}
