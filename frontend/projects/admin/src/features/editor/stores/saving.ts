import { Service, computed, signal } from '@angular/core';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';

export type SavingState = 'rest' | 'saving' | 'saved' | 'failed' | 'not-right';

/**
 * Saves one thing after the other, silently. What fails for no fault of what is saved (offline, a server in trouble)
 * waits with everything behind it until somebody tries again: nothing typed or painted is lost.
 */
@Service({ autoProvided: false })
export class Saving {
  readonly #waiting = signal(0);
  readonly #saved = signal(false);
  readonly #notRight = signal(false);
  readonly #problem = signal<Problem | undefined>(undefined);
  #tail: Promise<unknown> = Promise.resolve();
  #retry: (() => void) | undefined;

  readonly problem = this.#problem.asReadonly();
  readonly busy = computed(() => this.#waiting() > 0);
  readonly state = computed<SavingState>(() => {
    if (this.#problem()) return 'failed';
    if (this.busy()) return 'saving';
    if (this.#notRight()) return 'not-right';
    return this.#saved() ? 'saved' : 'rest';
  });

  /** Rejects only with what trying again would not change. */
  run<T>(action: () => Promise<T>): Promise<T> {
    this.#waiting.update((count) => count + 1);
    const result = this.#tail.then(() => this.#persist(action));
    this.#tail = result.then(
      () => this.#done(true),
      () => this.#done(false),
    );
    return result;
  }

  /** Says whether something is typed that is not saved because it is not right. */
  hold(notRight: boolean): void {
    this.#notRight.set(notRight);
  }

  again(): void {
    this.#retry?.();
  }

  async #persist<T>(action: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await action();
      } catch (error) {
        const problem = problemOf(error);
        if (!isNoFaultOf(problem)) throw error;
        await this.#untilTriedAgain(problem);
      }
    }
  }

  async #untilTriedAgain(problem: Problem): Promise<void> {
    this.#problem.set(problem);
    await new Promise<void>((resolve) => {
      this.#retry = resolve;
      addEventListener('online', () => resolve(), { once: true });
    });
    this.#problem.set(undefined);
  }

  #done(saved: boolean): void {
    this.#waiting.update((count) => count - 1);
    if (saved) this.#saved.set(true);
  }
}

/** Offline, a server in trouble, or nobody signed in any more: what is to be saved is right, and can be sent again. */
function isNoFaultOf({ status, code }: Problem): boolean {
  return status === 0 || status >= 500 || code === 'session-expired';
}
