import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';
import type { Choice } from './api.ts';
import { Bookings } from './bookings.ts';
import { choiceOf, isChoice, merged, nothing, placesIn, toggled, withPlaces } from './choice.ts';
import { Clock } from './clock.ts';
import { HoldQueue } from './hold-queue.ts';
import { Session } from './session.ts';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';

/** One customer's choice at one event, from the first tap to the payment page. */
@Service({ autoProvided: false })
export class Hold {
  readonly #bookings = inject(Bookings);
  readonly #session = inject(Session);
  readonly #prompt = inject(SignInPrompt);
  readonly #clock = inject(Clock);
  readonly #eventId = signal<string | undefined>(undefined);
  readonly #lost = signal<readonly string[]>([]);
  readonly #problem = signal<Problem | undefined>(undefined);
  readonly #over = signal(false);
  readonly #leaving = signal(false);
  /** One key per booking: a second attempt at the same checkout is the same checkout. */
  #checkoutKey = { bookingId: '', key: '' };
  readonly #queue = new HoldQueue(
    {
      hold: (choice, key) => this.#bookings.hold(this.#eventId() ?? '', choice, key),
      change: (id, choice) => this.#bookings.change(id, choice),
      release: (id) => this.#bookings.cancel(id),
    },
    { lost: (seats) => this.#lost.set(seats), refused: (problem) => this.#refused(problem) },
  );

  readonly wanted = this.#queue.wanted;
  readonly booking = this.#queue.booking;
  readonly busy = computed(() => this.#queue.busy() || this.#leaving());
  readonly count = computed(() => placesIn(this.wanted()));
  /** Seats that somebody else took first, until it is acknowledged. */
  readonly lost = this.#lost.asReadonly();
  readonly problem = this.#problem.asReadonly();
  /** The time ran out: the seats went back, the wish is still there. */
  readonly over = this.#over.asReadonly();
  readonly paying = computed(() => this.booking()?.status === 'paying');
  readonly secondsLeft = computed(() => {
    const deadline = this.booking()?.deadline;
    return deadline ? Math.max(0, Math.ceil((Date.parse(deadline) - this.#clock.now()) / 1000)) : undefined;
  });

  constructor() {
    effect(() => {
      if (this.secondsLeft() === 0 && !this.paying()) untracked(() => this.#runOut());
    });
    effect(() => {
      const eventId = this.#eventId();
      if (eventId && this.#session.signedIn()) void untracked(() => this.#resume(eventId));
    });
  }

  open(eventId: string): void {
    this.#eventId.set(eventId);
    this.#queue.note(remembered(eventId));
  }

  toggle(seat: string): void {
    this.want(toggled(this.wanted(), seat));
  }

  setPlaces(areaId: string, count: number): void {
    this.want(withPlaces(this.wanted(), areaId, count));
  }

  want(choice: Choice): void {
    this.dismiss();
    if (this.#session.signedIn()) void this.#queue.want(choice);
    else this.#noteOnly(choice);
  }

  /** The same seats again, after the time ran out. */
  again(): void {
    this.want(this.wanted());
  }

  dismiss(): void {
    this.#lost.set([]);
    this.#problem.set(undefined);
    this.#over.set(false);
  }

  /** Somebody who only noted seats sees them go as everybody does. */
  drop(seats: readonly string[]): void {
    this.#noteOnly({ ...this.wanted(), seats: this.wanted().seats.filter((id) => !seats.includes(id)) });
    this.#lost.set(seats);
  }

  async extend(): Promise<void> {
    const booking = this.booking();
    if (booking) await this.#attempt(async () => this.#queue.update(await this.#bookings.extend(booking.id)));
  }

  async giveBack(): Promise<void> {
    const booking = this.booking();
    if (!booking) {
      this.#noteOnly(nothing);
      return;
    }
    await this.#attempt(async () => {
      await this.#bookings.cancel(booking.id);
      this.#queue.adopt(null);
    });
  }

  /** Answers where to go: the payment page, or the booking where there is nothing to pay. */
  async checkout(): Promise<{ readonly paymentUrl: string | null; readonly bookingId: string } | undefined> {
    if (!this.#session.signedIn() && !(await this.#signIn())) return undefined;
    await this.#queue.want(this.wanted());
    const booking = this.booking();
    if (!booking || this.#lost().length > 0) return undefined;
    this.#leaving.set(true);
    const going = await this.#attempt(() => this.#bookings.checkout(booking.id, this.#keyFor(booking.id)));
    this.#leaving.set(going?.paymentUrl != null);
    return going && { paymentUrl: going.paymentUrl, bookingId: booking.id };
  }

  #keyFor(bookingId: string): string {
    if (this.#checkoutKey.bookingId !== bookingId)
      this.#checkoutKey = { bookingId, key: crypto.randomUUID() };
    return this.#checkoutKey.key;
  }

  async #signIn(): Promise<boolean> {
    try {
      await this.#prompt.ask('hold');
      const eventId = this.#eventId();
      if (eventId) await this.#resume(eventId);
      return this.booking() !== null;
    } catch {
      return false; // turned away: the choice stays as it was
    }
  }

  /** A hold from before a reload, joined with what was chosen before signing in. */
  async #resume(eventId: string): Promise<void> {
    await this.#attempt(async () => {
      const noted = this.wanted();
      const current = this.booking() ?? (await this.#bookings.current(eventId));
      forget(eventId);
      this.#queue.adopt(current);
      // A payment under way is finished or given back first.
      if (current?.status !== 'paying') await this.#queue.want(merged(choiceOf(current), noted));
    });
  }

  #runOut(): void {
    this.#queue.end();
    this.#over.set(true);
  }

  #refused(problem: Problem): void {
    if (problem.code === 'hold-expired') this.#over.set(true);
    else this.#problem.set(problem);
  }

  async #attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      this.#refused(problemOf(error));
      return undefined;
    }
  }

  #noteOnly(choice: Choice): void {
    this.#queue.note(choice);
    const eventId = this.#eventId();
    if (eventId) remember(eventId, choice);
  }
}

// What is chosen before signing in outlives a reload of this tab, no more.
const keyOf = (eventId: string): string => `choice:${eventId}`;

function remember(eventId: string, choice: Choice): void {
  sessionStorage.setItem(keyOf(eventId), JSON.stringify(choice));
}

function forget(eventId: string): void {
  sessionStorage.removeItem(keyOf(eventId));
}

function remembered(eventId: string): Choice {
  const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(eventId)) ?? 'null');
  return isChoice(stored) ? stored : nothing;
}
