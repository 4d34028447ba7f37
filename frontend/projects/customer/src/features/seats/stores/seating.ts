import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { readChart } from '@parterre/seating/stored-chart';
import { seatState } from '@parterre/seating/seat-states';
import {
  noColour,
  seatLook,
  type AreaPaint,
  type Note,
  type SeatColour,
  type SeatPaint,
} from '@parterre/seat-map/draw/seat-paint.ts';
import type { EventDetail, TicketCategory } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Hold } from './hold.ts';
import { LiveSeats } from './live-seats.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { formatPrice } from '@parterre/ui/format/money.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import { categoryOfSeats } from './seat-prices.ts';

/** The house as this customer sees it now: chart, prices, what others hold, what is theirs. */
@Service({ autoProvided: false })
export class Seating {
  readonly #api = inject(CustomerApi);
  readonly #live = inject(LiveSeats);
  readonly #hold = inject(Hold);
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #event = signal<EventDetail | undefined>(undefined);
  // The event is read anew now and then; what does not change with it is not.
  readonly #chartUrl = computed(() => this.#event()?.chart.url);
  readonly #eventId = computed(() => this.#event()?.id);
  readonly #chart = this.#api.linkedResource('api/charts/{venueId}/{version}', () => this.#chartUrl());
  readonly #prices = this.#api.resource('api/events/{eventId}/prices', () => {
    const eventId = this.#eventId();
    return eventId === undefined ? undefined : { path: { eventId } };
  });

  /** The only category that is shown in full: an index; undefined for all of them. */
  readonly #filter = signal<number | undefined>(undefined);
  readonly filter = this.#filter.asReadonly();

  readonly error = computed(() => this.#chart.error() ?? this.#prices.error() ?? this.#live.error());
  readonly layout = computed(() =>
    this.#chart.hasValue() ? new SeatLayout(readChart(this.#chart.value())) : undefined,
  );
  readonly categories = computed<readonly TicketCategory[]>(() => this.#event()?.categories ?? []);
  readonly palette = computed<readonly SeatColour[]>(() =>
    this.categories().map(({ colour }) => ({ token: colour })),
  );
  readonly categoryOf = computed(() => {
    const layout = this.layout();
    return layout && this.#prices.hasValue()
      ? categoryOfSeats(layout, this.#prices.value(), this.categories())
      : undefined;
  });
  readonly wantedSeats = computed(() => this.#indexes(this.#hold.wanted().seats));
  readonly #heldByMe = computed(
    () => new Set(this.#indexes(this.#hold.booking()?.seats.map(({ id }) => id) ?? [])),
  );

  readonly paint = computed<SeatPaint | undefined>(() => {
    const [layout, colour, states] = [this.layout(), this.categoryOf(), this.#live.states()];
    if (!layout || !colour || !states) return undefined;
    const look = new Uint8Array(layout.seatCount);
    const mine = this.#heldByMe();
    for (let seat = 0; seat < layout.seatCount; seat++) {
      look[seat] = colour[seat] === noColour ? seatLook.off : lookOf(states.seats[seat], mine.has(seat));
    }
    // After the time ran out the choice is only a wish.
    const wanted = this.#hold.over() ? seatLook.suggested : seatLook.chosen;
    for (const seat of this.wantedSeats()) look[seat] = wanted;
    const only = this.filter();
    if (only !== undefined) mute(look, colour, only);
    return { look, colour };
  });

  /** Places of each category that anybody could take now; undefined while it is not known. */
  readonly left = computed<readonly number[] | undefined>(() => {
    const [colour, states] = [this.categoryOf(), this.#live.states()];
    if (!colour || !states) return undefined;
    const left = this.categories().map(() => 0);
    const add = (category: number, places: number): void => {
      const before = left[category];
      if (before !== undefined) left[category] = before + places;
    };
    colour.forEach((category, seat) => add(category, Number(states.seats[seat] === seatState.free)));
    this.layout()?.areas.forEach(({ id }, i) => add(this.categoryIndexOfArea(id), states.areas[i] ?? 0));
    return left;
  });

  readonly areas = computed<readonly AreaPaint[]>(() => {
    const [layout, states] = [this.layout(), this.#live.states()];
    if (!layout || !states) return [];
    return layout.areas.map((area, i) => {
      const chosen = this.#hold.wanted().places.find(({ areaId }) => areaId === area.id)?.count ?? 0;
      const left = states.areas[i] ?? 0;
      const colour = this.categoryIndexOfArea(area.id);
      const muted = this.filter() !== undefined && this.filter() !== colour;
      return { left, chosen, colour, muted, notes: this.#areaNotes(colour, left, chosen) };
    });
  });

  constructor() {
    effect(() => {
      const gone = this.#notedButTaken();
      if (gone.length > 0) untracked(() => this.#hold.drop(gone));
    });
  }

  open(event: EventDetail): void {
    this.#event.set(event);
    this.#live.watch(event.id);
    this.#hold.open(event);
  }

  showOnly(category: number | undefined): void {
    this.#filter.set(category);
  }

  again(): void {
    this.#chart.reload();
    this.#prices.reload();
    this.#live.again();
  }

  /** Free for anybody, and not chosen here yet. */
  isFree(seat: number): boolean {
    const free = this.#live.states()?.seats[seat] === seatState.free;
    return free && this.categoryOf()?.[seat] !== noColour && !this.wantedSeats().includes(seat);
  }

  categoryAt(seat: number): TicketCategory | undefined {
    return this.categories()[this.categoryOf()?.[seat] ?? -1];
  }

  categoryIndexOfArea(areaId: string): number {
    const id = this.#prices.hasValue() ? this.#prices.value().areas[areaId] : undefined;
    const index = this.categories().findIndex((category) => category.id === id);
    return index < 0 ? noColour : index;
  }

  /** Chosen before signing in, and taken by somebody else since. */
  #notedButTaken(): readonly string[] {
    const [layout, states] = [this.layout(), this.#live.states()];
    // What was refused was asked for a moment ago, and looks taken by that.
    const isRefused = this.#hold.problem() !== undefined;
    const onlyNoted = this.#hold.booking() === null && !this.#hold.busy() && !this.#hold.over() && !isRefused;
    if (!layout || !states || !onlyNoted) return [];
    return this.wantedSeats()
      .filter((seat) => states.seats[seat] !== seatState.free)
      .map((seat) => layout.seatIdAt(seat));
  }

  /** What a place costs, and how many are left: both before one is taken. */
  #areaNotes(category: number, left: number, chosen: number): readonly Note[] {
    const price = this.categories()[category]?.price;
    const cost = price ? [[formatPrice(price, this.#locale)]] : [];
    if (chosen > 0) return [[$localize`${chosen}:chosen: chosen`], ...cost];
    if (left === 0) return [[$localize`Sold out`]];
    const places = counted($localize`{count, plural, =1 {# place left} other {# places left}}`, left);
    return [...cost, [places, counted($localize`{count, plural, other {# left}}`, left)]];
  }

  #indexes(ids: readonly string[]): readonly number[] {
    const layout = this.layout();
    return layout ? ids.flatMap((id) => layout.indexOf(id) ?? []) : [];
  }
}

function lookOf(state: number | undefined, mine: boolean): number {
  switch (state) {
    case seatState.free:
      return seatLook.free;
    case seatState.held:
      // Ours, and no longer wanted: it is on its way back.
      return mine ? seatLook.free : seatLook.held;
    case seatState.sold:
      return seatLook.sold;
    default:
      return seatLook.off;
  }
}

function mute(look: Uint8Array, colour: Uint8Array, only: number): void {
  for (let seat = 0; seat < look.length; seat++) {
    if (look[seat] === seatLook.free && colour[seat] !== only) look[seat] = seatLook.muted;
  }
}
