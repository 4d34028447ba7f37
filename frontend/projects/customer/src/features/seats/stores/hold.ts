import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';
import type { Booking, Choice } from '../../../data/api.ts';
import { Bookings } from '../../../data/bookings.ts';
import { choiceOf, firstOf, merged, nothing, placesIn, toggled, withPlaces } from './choice.ts';
import { choiceLimit, type LimitedEvent, whyNoMore } from './choice-limit.ts';
import { forget, remember, remembered } from './noted-choice.ts';
import { HoldQueue } from './hold-queue.ts';
import { Session } from '../../../data/session.ts';

const unlimited: LimitedEvent = { id: '', maxPlaces: 50, placesPerCustomer: null };

/** One customer's choice at one event, from the first tap to the payment page. */
@Service({ autoProvided: false })
export class Hold {
  readonly #bookings = inject(Bookings);
  readonly #session = inject(Session);
  readonly #prompt = inject(SignInPrompt);
  readonly #clock = inject(Clock);
  readonly #event = signal<LimitedEvent | undefined>(undefined);
  readonly #eventId = computed(() => this.#event()?.id);
  readonly eventId = computed(() => this.#eventId() ?? '');
  /** How many places of the event the customer has bought before. */
  readonly #had = signal(0);
  readonly #lost = signal<readonly string[]>([]);
  readonly #problem = signal<Problem | undefined>(undefined);
  readonly #over = signal(false);
  readonly #leaving = signal(false);
  readonly #bought = signal<Booking | undefined>(undefined);
  /** One key per booking: a second attempt at the same checkout is the same checkout. */
  #checkoutKey = { bookingId: '', key: '' };
  readonly #queue = new HoldQueue(
    {
      hold: (choice, key) => this.#bookings.hold(this.#eventId() ?? '', choice, key),
      change: (booking, choice) => this.#bookings.change(booking, choice),
      release: (booking) => this.#bookings.giveBack(booking),
      current: () => this.#current(this.#eventId() ?? ''),
    },
    {
      lost: (seats) => this.#lost.set(seats),
      refused: (problem) => this.#refused(problem),
      overtaken: (before) => void this.#tellFate(before),
    },
  );

  readonly wanted = this.#queue.wanted;
  readonly booking = this.#queue.booking;
  readonly unsent = this.#queue.unsent;
  readonly busy = computed(() => this.#queue.busy() || this.#leaving());
  readonly count = computed(() => placesIn(this.wanted()));
  readonly limit = computed(() => choiceLimit(this.#event() ?? unlimited, this.#had()));
  /** How many more places may be chosen. */
  readonly room = computed(() => Math.max(0, this.limit().most - this.count()));
  /** Seats that somebody else took first, until it is acknowledged. */
  readonly lost = this.#lost.asReadonly();
  readonly problem = this.#problem.asReadonly();
  /** The time ran out: the seats went back, the wish is still there. */
  readonly over = this.#over.asReadonly();
  /** What was held here has been paid for elsewhere. */
  readonly bought = this.#bought.asReadonly();
  readonly paying = computed(() => this.booking()?.status === 'paying');
  /** While one pays, or is on the way to it, nothing is chosen: a payment is ended first. */
  readonly locked = computed(() => this.paying() || this.#leaving());
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
    // Whoever is here again has not left, whatever became of the look at the hold.
    whenShownAgain(() => void this.refresh().finally(() => this.#leaving.set(false)));
  }

  /** May be said again: what an event allows changes while somebody chooses. */
  open(event: LimitedEvent): void {
    const isOther = this.#eventId() !== event.id;
    this.#event.set(event);
    if (isOther) this.#queue.note(remembered(event.id));
  }

  toggle(seat: string): void {
    this.want(toggled(this.wanted(), seat));
  }

  setPlaces(areaId: string, count: number): void {
    this.want(withPlaces(this.wanted(), areaId, count));
  }

  want(choice: Choice): void {
    if (this.locked()) return;
    this.dismiss();
    if (this.#session.signedIn()) void this.#queue.want(choice);
    else this.#noteOnly(choice);
  }

  /** The same seats again, after the time ran out. */
  again(): void {
    this.want(this.wanted());
  }

  /** The seats that the server says could be had in place of all that are chosen. */
  takeInstead(seats: readonly string[]): void {
    this.want({ ...this.wanted(), seats });
  }

  dismiss(): void {
    this.#lost.set([]);
    this.#problem.set(undefined);
    this.#bought.set(undefined);
    this.#over.set(false);
  }

  /** Somebody who only noted seats sees them go as everybody does. */
  drop(seats: readonly string[]): void {
    this.#noteOnly({ ...this.wanted(), seats: this.wanted().seats.filter((id) => !seats.includes(id)) });
    this.#lost.set(seats);
  }

  /** Takes over what has become of the hold elsewhere, and sends what could not be sent. */
  async refresh(): Promise<void> {
    const [eventId, before] = [this.#eventId(), this.booking()];
    if (!eventId || !this.#session.signedIn() || this.#queue.busy()) return;
    const now = await this.#current(eventId, 'unasked').catch(() => before);
    if (this.#queue.busy() || this.booking() !== before) return;
    if (now) this.#queue.follow(now);
    else if (before) await this.#tellFate(before);
    this.#leaving.set(false);
    if (this.unsent() && !this.locked()) await this.#queue.want(this.wanted());
  }

  /**
   * Whether somebody is signed in, who is asked to where that is not so, and all that was chosen is held for them. What
   * keeps it from that is said.
   */
  async settled(): Promise<boolean> {
    if (this.locked()) return false;
    // What went back when its time was over is nobody's wish any more, once something else is looked for.
    if (this.over()) this.#queue.note(nothing);
    this.dismiss();
    if (!this.#session.signedIn() && !(await this.#askToSignIn())) return false;
    if (this.count() > 0 || this.booking()) await this.#queue.want(this.wanted());
    return !this.locked();
  }

  /**
   * The hold that was `before` has become this one: what was chosen here since comes on top of it. Where something else has
   * changed it meanwhile, it is looked up.
   */
  async follow(booking: Booking, before: Booking | null): Promise<void> {
    this.dismiss();
    if (this.booking() !== before) return this.refresh();
    this.#queue.follow(booking);
    await this.#queue.want(this.wanted());
  }

  async extend(): Promise<void> {
    const booking = this.booking();
    if (booking) await this.#attempt(async () => this.#queue.update(await this.#bookings.extend(booking.id)));
  }

  /** Ends the payment under way, and holds the same seats anew. */
  async changeSeats(): Promise<void> {
    const booking = this.booking();
    if (booking && (await this.#endPayment(booking))) await this.#queue.want(choiceOf(booking));
  }

  /** Ends the payment under way, and lets the seats go. */
  async giveBack(): Promise<void> {
    const booking = this.booking();
    if (booking) await this.#endPayment(booking);
  }

  /** Answers where to go: the payment page, or the booking where there is nothing to pay. */
  async checkout(): Promise<{ readonly paymentUrl: string | null; readonly bookingId: string } | undefined> {
    if (this.locked()) return undefined;
    if (!this.#session.signedIn() && !(await this.#signIn())) return undefined;
    this.#leaving.set(true);
    const going = await this.#goToPay();
    this.#leaving.set(going?.paymentUrl != null);
    return going;
  }

  async #goToPay() {
    await this.#queue.want(this.wanted());
    const booking = this.booking();
    if (!booking || this.paying() || !this.#queue.isHeld() || this.#lost().length > 0) return undefined;
    const going = await this.#attempt(() => this.#bookings.checkout(booking, this.#keyFor(booking.id)));
    return going && { paymentUrl: going.paymentUrl, bookingId: booking.id };
  }

  #keyFor(bookingId: string): string {
    if (this.#checkoutKey.bookingId !== bookingId)
      this.#checkoutKey = { bookingId, key: crypto.randomUUID() };
    return this.#checkoutKey.key;
  }

  /** Answers whether it ended without money. */
  async #endPayment(booking: Booking): Promise<boolean> {
    const ended = await this.#attempt(() => this.#bookings.endPayment(booking));
    this.#leaving.set(false);
    if (!ended) await this.refresh();
    else this.#queue.adopt(null);
    if (ended?.status === 'confirmed') this.#bought.set(ended);
    return ended !== undefined && ended.status !== 'confirmed';
  }

  /** What was held here is not open any more: says what has become of it. */
  async #tellFate(before: Booking): Promise<void> {
    const now = await this.#bookings.get(before.id).catch(() => undefined);
    if (now === undefined || now.status === 'paying') return;
    if (now.status === 'expired') this.#runOut();
    else this.#queue.adopt(null);
    if (now.status === 'confirmed') this.#bought.set(now);
  }

  async #signIn(): Promise<boolean> {
    return (await this.#askToSignIn()) && this.booking() !== null;
  }

  async #askToSignIn(): Promise<boolean> {
    try {
      await this.#prompt.ask('hold');
      const eventId = this.#eventId();
      if (eventId) await this.#resume(eventId);
      return true;
    } catch {
      return false; // turned away: the choice stays as it was
    }
  }

  /** A hold from before a reload, joined with what was chosen before signing in. */
  async #resume(eventId: string): Promise<void> {
    await this.#attempt(async () => {
      const noted = this.wanted();
      const current = this.booking() ?? (await this.#current(eventId));
      forget(eventId);
      this.#queue.adopt(current);
      // A payment under way is finished or given back first.
      if (current?.status !== 'paying') await this.#wantWhatFits(merged(choiceOf(current), noted));
    });
  }

  /** Who was not known when they chose may have some of it already: the first so many are taken, and it is said why. */
  async #wantWhatFits(choice: Choice): Promise<void> {
    const fits = firstOf(choice, this.limit().most);
    await this.#queue.want(fits);
    if (placesIn(fits) < placesIn(choice))
      this.#refused({ status: 409, code: 'customer-limit', title: whyNoMore(this.limit()) });
  }

  async #current(eventId: string, how?: 'unasked'): Promise<Booking | null> {
    const { booking, bought } = await this.#bookings.current(eventId, how);
    this.#had.set(bought);
    return booking;
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
