import { computed, signal } from '@angular/core';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';
import type { Booking, Choice } from '../../../data/api.ts';
import { choiceOf, nothing, placesIn, rebased, sameChoice, without } from './choice.ts';

/** The requests that a hold is made of. What changes a booking says which one it was on the screen. */
export interface HoldRequests {
  hold(choice: Choice, key: string): Promise<Booking>;
  change(booking: Booking, choice: Choice): Promise<Booking>;
  release(booking: Booking): Promise<Booking>;
  /** The customer's open booking as it is now. */
  current(): Promise<Booking | null>;
}

export interface HoldRefusals {
  /** Somebody was faster; these seats have left the choice. */
  lost(seats: readonly string[]): void;
  /** The whole change was refused; the choice is what the server holds. */
  refused(problem: Problem): void;
  /** What was held has been paid, given back or ended elsewhere. */
  overtaken(before: Booking): void;
}

/**
 * Somebody else has changed what is held, or holds it already: the same customer in another tab, or a request of this one
 * whose answer got lost.
 */
const overtaking = ['changed-meanwhile', 'already-holding', 'idempotency-key-reused'];

/** How often a wish is put on top of what another tab has made of the hold. */
const patience = 4;

/**
 * Turns taps into requests: the choice on the screen changes at once, the server is told the whole of it, one request
 * at a time, so that what is tapped meanwhile goes together, and the newest wish wins. What the server refuses is taken
 * back on the screen; what did not reach it is kept and sent again.
 */
export class HoldQueue {
  readonly #requests: HoldRequests;
  readonly #refusals: HoldRefusals;
  readonly #wanted = signal<Choice>(nothing);
  readonly #booking = signal<Booking | null>(null);
  readonly #busy = signal(false);
  readonly #unsent = signal(false);
  #running: Promise<void> | undefined;
  #key = crypto.randomUUID();

  readonly wanted = this.#wanted.asReadonly();
  readonly booking = this.#booking.asReadonly();
  readonly busy = this.#busy.asReadonly();
  /** What is on the screen is held, all of it and nothing else. */
  readonly isHeld = computed(() => sameChoice(this.#wanted(), choiceOf(this.#booking())));
  /** The choice could not be told to the server: there is no connection. */
  readonly unsent = this.#unsent.asReadonly();

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
    this.#unsent.set(false);
  }

  /** Takes over what the server holds, and what was chosen here since comes on top of it. */
  follow(booking: Booking | null): void {
    const wanted = rebased(this.#wanted(), choiceOf(this.#booking()), choiceOf(booking));
    this.#booking.set(booking);
    this.#wanted.set(booking && booking.status !== 'held' ? choiceOf(booking) : wanted);
  }

  /** The hold is over; what was wanted stays on the screen as a wish. */
  end(): void {
    this.#booking.set(null);
    this.#unsent.set(false);
  }

  async #run(): Promise<void> {
    this.#busy.set(true);
    this.#unsent.set(false);
    for (let left = patience; left > 0 && this.#isDue();) {
      const wanted = this.#wanted();
      try {
        this.#booking.set(await this.#send(wanted));
      } catch (error) {
        const problem = problemOf(error);
        const isOvertaken = overtaking.includes(problem.code);
        if (isOvertaken) left -= 1;
        if (isOvertaken && left === 0) this.#giveIn(problem);
        else if (!(isOvertaken ? await this.#catchUp(problem) : this.#takeBack(problem, wanted))) break;
      }
    }
    this.#busy.set(false);
  }

  /** The choice is what the server holds. */
  #giveIn(problem: Problem): void {
    this.#wanted.set(choiceOf(this.#booking()));
    this.#refusals.refused(problem);
  }

  #isDue(): boolean {
    return !sameChoice(this.#wanted(), choiceOf(this.#booking()));
  }

  async #send(wanted: Choice): Promise<Booking | null> {
    const booking = this.#booking();
    if (placesIn(wanted) === 0) {
      if (booking) await this.#requests.release(booking);
      return null;
    }
    if (booking) return this.#requests.change(booking, wanted);
    const held = await this.#requests.hold(wanted, this.#key);
    this.#key = crypto.randomUUID();
    return held;
  }

  /** Takes over what another tab has made of the hold. Answers whether the wish can be put on top of it. */
  async #catchUp(problem: Problem): Promise<boolean> {
    const before = this.#booking();
    try {
      this.#key = crypto.randomUUID();
      const now = await this.#requests.current();
      if (now?.status === 'held') {
        this.follow(now);
        return true;
      }
      this.adopt(now);
      if (before) this.#refusals.overtaken(before);
      else if (!now) this.#refusals.refused(problem);
    } catch (error) {
      this.#takeBack(problemOf(error), this.#wanted());
    }
    return false;
  }

  /** Answers whether there is a smaller wish left to try. */
  #takeBack(problem: Problem, sent: Choice): boolean {
    if (problem.status === 0) {
      this.#unsent.set(true);
      return false;
    }
    this.#key = crypto.randomUUID();
    const lost = (problem.seats ?? []).filter((id) => sent.seats.includes(id));
    if (problem.code === 'seats-taken' && lost.length > 0) {
      this.#wanted.update((wanted) => without(wanted, lost));
      this.#refusals.lost(lost);
      return true;
    }
    if (problem.code === 'seat-left-alone') {
      // A choice is made tap by tap: the next one may be the seat that would have been left.
      this.#refusals.refused(problem);
      return false;
    }
    if (problem.code === 'hold-expired' || problem.code === 'booking-not-open') {
      this.#booking.set(null);
      this.#refusals.refused(problem);
    } else this.#giveIn(problem);
    return false;
  }
}
