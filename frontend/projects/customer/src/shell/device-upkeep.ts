import { Service, effect, inject, injectAsync, untracked } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import { Session } from '../data/session.ts';
import { isToldHereDue, loosenToldHere } from '../data/told-here.ts';

/**
 * A browser that somebody is told things on says now and then that it is still there: a subscription that its push service has ended is
 * made anew when its owner comes by.
 */
@Service()
export class DeviceUpkeep {
  readonly #session = inject(Session);
  readonly #clock = inject(Clock);
  readonly #device = injectAsync(() => import('../data/this-device.ts').then((m) => m.ThisDevice));

  constructor() {
    effect(() => {
      const isOver = this.#session.known() && this.#session.account() === null;
      untracked(() => (isOver ? loosenToldHere() : void this.#look()));
    });
    whenShownAgain(() => void this.#look());
  }

  async #look(): Promise<void> {
    const id = this.#session.account()?.id;
    if (id === undefined || !isToldHereDue(id, this.#clock.now())) return;
    try {
      await (await this.#device()).stillThere();
    } catch {
      // Nobody waits for it; the next visit tries again.
    }
  }
}
