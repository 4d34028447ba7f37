import { DestroyRef, Service, computed, inject, signal } from '@angular/core';
import { ServerOffset, type TimedAnswer } from './server-offset.ts';

/**
 * The server's time, once a second. The only place of the portals that asks the device what time it is: its clock may be
 * minutes or hours wrong, so whatever is counted or compared goes by this one.
 */
@Service()
export class Clock {
  readonly #offset = new ServerOffset();
  readonly #ahead = signal(0);
  readonly #device = signal(this.deviceTime());
  readonly now = computed(() => this.#device() + this.#ahead());

  constructor() {
    const timer = setInterval(() => this.tick(), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** For saying when something was asked for and when its answer came. */
  deviceTime(): number {
    return Date.now();
  }

  tick(): void {
    this.#device.set(this.deviceTime());
  }

  learn(answer: TimedAnswer): void {
    this.#offset.learn(answer);
    this.#ahead.set(this.#offset.value);
    this.tick();
  }
}
