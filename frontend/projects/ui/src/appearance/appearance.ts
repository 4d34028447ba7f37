import { DOCUMENT, Service, effect, inject, signal } from '@angular/core';

export type AppearanceChoice = 'system' | 'light' | 'dark';

const storageKey = 'appearance';

/** Whether the house lights follow the system or the visitor's own switch. Remembered in this browser. */
@Service()
export class Appearance {
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #choice = signal(remembered());
  readonly choice = this.#choice.asReadonly();

  constructor() {
    effect(() => {
      this.#root.dataset['appearance'] = this.#choice();
    });
  }

  choose(choice: AppearanceChoice): void {
    localStorage.setItem(storageKey, choice);
    this.#choice.set(choice);
  }
}

function remembered(): AppearanceChoice {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
