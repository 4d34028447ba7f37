import { signal } from '@angular/core';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';
import type { Booking, Choice } from './api.ts';
import { choiceOf, nothing, placesIn, sameChoice, without } from './choice.ts';

/** The requests that a hold is made of. */
export interface HoldRequests {
  hold(choice: Choice, key: string): Promise<Booking>;
  change(id: string, choice: Choice): Promise<Booking>;
  release(id: string): Promise<Booking>;
}

export interface HoldRefusals {
  /** Somebody was faster; these seats have left the choice. */
  lost(seats: readonly string[]): void;
  /** The whole change was refused; the choice is what the server holds. */
  refused(problem: Problem): void;
}

/**
 * Turns taps into requests: the choice on the screen changes at once, the server is told the whole of it, one request
 * at a time, so that what is tapped meanwhile goes together, and the newest wish wins. What the server refuses is taken back on the screen.
 */
export class HoldQueue {
  readonly #requests: HoldRequests;
  readonly #refusals: HoldRefusals;
  readonly #wanted = signal<Choice>(nothing);
  readonly #booking = signal<Booking | null>(null);
  readonly #busy = signal(false);
  #running: Promise<void> | undefined;
  #key = crypto.randomUUID();

  readonly wanted = this.#wanted.asReadonly();
  readonly booking = this.#booking.asReadonly();
  readonly busy = this.#busy.asReadonly();

  constructor(requests: HoldRequests, refusals: HoldRefusals) {
    this.#requests = requests;
    this.#refusals = refusals;
  }

  /** Shows a wish without asking the server: nobody is signed in yet. */
  note(choice: Choice): void {
    this.#wanted.set(choice);
  }

  want(choice: Choice): Promise<void> {
    this.#wanted.set(choice);
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** The same choice, with news of its deadline or state. */
  update(booking: Booking): void {
    this.#booking.set(booking);
  }

  /** Takes over what the server holds: found on a reload, or given back. */
  adopt(booking: Booking | null): void {
    this.#booking.set(booking);
    this.#wanted.set(choiceOf(booking));
  }

  /** The hold is over; what was wanted stays on the screen as a wish. */
  end(): void {
    this.#booking.set(null);
  }

  async #run(): Promise<void> {
    this.#busy.set(true);
    while (!sameChoice(this.#wanted(), choiceOf(this.#booking()))) {
      const wanted = this.#wanted();
      try {
        this.#booking.set(await this.#send(wanted));
      } catch (error) {
        if (!this.#takeBack(problemOf(error), wanted)) break;
      }
    }
    this.#busy.set(false);
  }

  async #send(wanted: Choice): Promise<Booking | null> {
    const booking = this.#booking();
    if (placesIn(wanted) === 0) {
      if (booking) await this.#requests.release(booking.id);
      return null;
    }
    if (booking) return this.#requests.change(booking.id, wanted);
    const held = await this.#requests.hold(wanted, this.#key);
    this.#key = crypto.randomUUID();
    return held;
  }

  /** Answers whether there is a smaller wish left to try. */
  #takeBack(problem: Problem, sent: Choice): boolean {
    this.#key = problem.status === 0 ? this.#key : crypto.randomUUID();
    const lost = (problem.seats ?? []).filter((id) => sent.seats.includes(id));
    if (problem.code === 'seats-taken' && lost.length > 0) {
      this.#wanted.update((wanted) => without(wanted, lost));
      this.#refusals.lost(lost);
      return true;
    }
    if (problem.code === 'hold-expired' || problem.code === 'booking-not-open') this.#booking.set(null);
    else this.#wanted.set(choiceOf(this.#booking()));
    this.#refusals.refused(problem);
    return false;
  }
}
