import { Service, computed, inject, signal } from '@angular/core';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';
import type { BestHeld, BestWish, Booking } from '../../../data/api.ts';
import { Bookings } from '../../../data/bookings.ts';
import { without, withPlaces } from './choice.ts';
import { Hold } from './hold.ts';
import { Seating } from './seating.ts';

export type Party = Pick<
  BestWish,
  'quantity' | 'split' | 'accessible' | 'companions' | 'categoryIds' | 'near'
>;

export type Got = BestHeld['got'];

const nobody: Party = { quantity: 1, split: false, accessible: 0, companions: 0, categoryIds: [], near: [] };

/** Somebody else, or this customer in another tab, has changed what is held. */
const overtaking = ['changed-meanwhile', 'already-holding', 'hold-expired', 'booking-not-open'];

/** As many as the server takes into account. */
const mostTurnedDown = 200;

/** Seats that the server picks for a party and holds at once: kept, changed for others, or given back. */
@Service({ autoProvided: false })
export class BestSeats {
  readonly #bookings = inject(Bookings);
  readonly #hold = inject(Hold);
  readonly #seating = inject(Seating);
  readonly #got = signal<Got | undefined>(undefined);
  readonly #problem = signal<Problem | undefined>(undefined);
  readonly #busy = signal(false);
  #party = nobody;
  #turnedDown: readonly string[] = [];
  /** One key per wish: what is sent again because no answer came is the same request. */
  #key = { wish: '', key: '' };

  /** What was picked last and is still held, until it is kept or given back. */
  readonly got = computed<Got | undefined>(() => {
    const got = this.#got();
    const { seats, places } = this.#hold.wanted();
    if (!got || !this.#hold.booking()) return undefined;
    const groups = got.groups.map((group) => group.filter((id) => seats.includes(id)));
    const left = {
      groups: groups.filter((group) => group.length > 0),
      places: got.places.filter(({ areaId }) => places.some((place) => place.areaId === areaId)),
    };
    return left.groups.length + left.places.length > 0 ? left : undefined;
  });
  /** Why nothing was picked. */
  readonly problem = this.#problem.asReadonly();
  readonly busy = this.#busy.asReadonly();
  readonly seats = computed<readonly number[]>(() => {
    const layout = this.#seating.layout();
    return this.got()?.groups.flatMap((group) => group.flatMap((id) => layout?.indexOf(id) ?? [])) ?? [];
  });
  /** Whether as many are left, though not side by side. */
  readonly onlySplit = computed(() => {
    return this.#problem()?.left?.split === true;
  });
  /** Something is looked for, was found, or was not: there is something to say. */
  readonly active = computed(() => this.#busy() || this.got() !== undefined || this.#problem() !== undefined);

  async find(party: Partial<Party>): Promise<void> {
    this.#party = { ...nobody, ...party };
    this.#turnedDown = [];
    this.#got.set(undefined);
    await this.#ask([]);
  }

  /** The same party, in groups. */
  async split(): Promise<void> {
    await this.find({ ...this.#party, split: true });
  }

  /** Other seats in place of those that were picked, which are only given back once others are held. */
  async others(): Promise<void> {
    const seats = this.got()?.groups.flat() ?? [];
    this.#turnedDown = [...new Set([...this.#turnedDown, ...seats])].slice(-mostTurnedDown);
    await this.#ask(seats);
    if (this.#problem()?.code === 'none-fit') this.#turnedDown = [];
  }

  keep(): void {
    this.#got.set(undefined);
    this.#problem.set(undefined);
  }

  giveBack(): void {
    const got = this.got();
    this.keep();
    if (!got) return;
    const wanted = this.#hold.wanted();
    const left = got.places.reduce(
      (choice, { areaId, count }) => {
        const had = choice.places.find((place) => place.areaId === areaId)?.count ?? 0;
        return withPlaces(choice, areaId, Math.max(0, had - count));
      },
      without(wanted, got.groups.flat()),
    );
    this.#hold.want(left);
  }

  async #ask(insteadOf: readonly string[]): Promise<void> {
    if (this.#busy()) return;
    this.#busy.set(true);
    this.#problem.set(undefined);
    try {
      if (!(await this.#hold.settled())) return;
      const held = await this.#heldBy(insteadOf);
      if (held) this.#got.set(held.got);
    } catch (error) {
      this.#problem.set(problemOf(error));
    } finally {
      this.#busy.set(false);
    }
  }

  /** Once more where somebody has changed the hold meanwhile. */
  async #heldBy(insteadOf: readonly string[]): Promise<BestHeld | undefined> {
    try {
      return await this.#request(this.#hold.booking(), insteadOf);
    } catch (error) {
      if (!overtaking.includes(problemOf(error).code)) throw error;
      await this.#hold.refresh();
      const held = this.#hold.booking()?.seats.map(({ id }) => id) ?? [];
      const left = insteadOf.filter((id) => held.includes(id));
      // They are not held any more: there is nothing in place of which others could come.
      if (insteadOf.length > 0 && left.length === 0) return undefined;
      return this.#request(this.#hold.booking(), left);
    }
  }

  async #request(booking: Booking | null, insteadOf: readonly string[]): Promise<BestHeld> {
    const hold = booking && { bookingId: booking.id, revision: booking.revision, insteadOf };
    const wish = { ...this.#party, except: this.#turnedDown, ...(hold && { hold }) };
    const answer = await this.#bookings.holdBest(this.#hold.eventId(), wish, this.#keyFor(wish));
    this.#key = { wish: '', key: '' };
    await this.#hold.follow(answer.booking, booking);
    return answer;
  }

  #keyFor(wish: BestWish): string {
    const text = JSON.stringify(wish);
    if (this.#key.wish !== text) this.#key = { wish: text, key: crypto.randomUUID() };
    return this.#key.key;
  }
}
