import { withAccount } from '@parterre/domain/sales/bookings/buyer';
import { seatIdsOf } from '@parterre/seating/seat-id';
import { DomainError } from '@parterre/domain/domain-error';
import type { Booking } from '@parterre/domain/sales/bookings/booking';
import { revisionOf } from '@parterre/domain/sales/bookings/revision';
import { type Choice, placesIn } from '@parterre/domain/sales/holding/choice';
import type { SalesPlan } from '@parterre/domain/programme/publishing/sales-plan';
import { stepOf } from '@parterre/domain/currency';
import { type AccountId, randomIds, refundId } from '@parterre/domain/ids';
import type { BoxOffice } from './box-office.ts';

/** Bookings of a venue's next event and of the later ones: lively maps, and still a quick first start. */
const [bookingsOfNext, bookingsOfLater] = [26, 4];

/** Families, circles of friends, clubs: large parties fill a house with few bookings. */
const largestParty = 10;

/** At every so many events the first buyer got a part of the money back. */
const sendsBackEvery = 4;

/** Events that sell at the same time. */
const lanes = 6;

/** The same house every time: numbers from 0 to 1 that depend on nothing but the seed (mulberry32). */
const numbersFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/** Neighbouring seats for parties, here and there in the house, dearer rows a little fuller. */
const parties = (plan: SalesPlan, next: () => number, share: number): Choice[] =>
  plan.chart.rows.flatMap(({ sectionId, rowId, seats }) => {
    const choices: Choice[] = [];
    for (let n = Math.floor(next() * 3); n < seats.length;) {
      const size = Math.min(1 + Math.floor(next() * largestParty), seats.length - n);
      const ids = seatIdsOf({ sectionId, rowId, seats: seats.slice(n, n + size) });
      if (next() < share && ids.every((id) => plan.categoryOf(id))) choices.push({ seats: ids, places: [] });
      n += size + Math.floor(next() * 2);
    }
    return choices;
  });

const standing = (plan: SalesPlan, next: () => number): Choice[] =>
  plan.chart.areaIds
    .filter((areaId) => plan.categoryOfArea(areaId))
    .flatMap((areaId) =>
      Array.from({ length: 4 }, () => ({
        seats: [],
        places: [{ areaId, count: 1 + Math.floor(next() * 6) }],
      })),
    );

const shuffled = <Item>(items: readonly Item[], next: () => number): Item[] =>
  items
    .map((item) => ({ item, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);

/** Who would leave a single seat where none may be left moves a little. Null where that would be somebody's place by now. */
const holdNear = async (
  { holdSeats }: BoxOffice['sales'],
  plan: SalesPlan,
  accountId: AccountId,
  choice: Choice,
): Promise<Booking | null> => {
  const hold = (wanted: Choice) =>
    holdSeats({
      buyer: withAccount(accountId),
      eventId: plan.event.id,
      choice: wanted,
      idempotencyKey: randomIds.next(),
    });
  try {
    return await hold(choice);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'seats-taken' && plan.event.noSingleSeats) return null;
    if (error.code !== 'seat-left-alone') throw error;
    return await hold({ ...choice, seats: [...(error.details.instead ?? [])] });
  }
};

export const buy = async (
  { sales, payWithTestCard }: BoxOffice,
  plan: SalesPlan,
  accountId: AccountId,
  choice: Choice,
  email: string,
): Promise<Booking | null> => {
  const held = await holdNear(sales, plan, accountId, choice);
  if (!held) return null;
  const booking = await sales.startCheckout({
    buyer: withAccount(accountId),
    bookingId: held.id,
    revision: revisionOf(held),
    email,
    publicUrl: 'http://localhost',
  });
  if (booking.checkout) await payWithTestCard(booking.checkout.id);
  return sales.settleBooking(held.id);
};

/** A tenth of what was paid goes back, as an organizer does who had to change something; the tickets stay valid. */
const sendSomeBack = async ({ sales }: BoxOffice, { id: bookingId, total, currency }: Booking) => {
  const amount = Math.floor(total / 10 / stepOf(currency)) * stepOf(currency);
  if (amount > 0)
    await sales.refundBooking({ bookingId, refundId: refundId.parse(randomIds.next()), amount });
};

export type DemoBuyer = { readonly id: AccountId; readonly email: string };

type Sale = { readonly plan: SalesPlan; readonly seed: number; readonly bookings: number };

const sellEvent = async (
  office: BoxOffice,
  { plan, seed, bookings }: Sale,
  buyers: readonly DemoBuyer[],
): Promise<void> => {
  const next = numbersFrom(seed);
  const share = 0.25 + next() * 0.6;
  const choices = [...shuffled(parties(plan, next, share), next).slice(0, bookings), ...standing(plan, next)];
  const left = new Map(buyers.map(({ id }) => [id, plan.placesPerCustomer ?? Infinity]));
  for (const [n, choice] of choices.entries()) {
    // Each of the buyers who can sign in has a booking or two; the rest are one regular's, as far as the event allows.
    const first = buyers[n === 0 ? seed % buyers.length : 0];
    const count = placesIn(choice);
    const buyer = [...(first ? [first] : []), ...buyers].find(({ id }) => (left.get(id) ?? 0) >= count);
    if (!buyer) continue;
    left.set(buyer.id, (left.get(buyer.id) ?? 0) - count);
    const bought = await buy(office, plan, buyer.id, choice, buyer.email);
    if (bought?.status === 'confirmed' && n === 0 && seed % sendsBackEvery === 0)
      await sendSomeBack(office, bought);
  }
};

/** Sells a part of every event that is on sale. `buyers` begins with the one who buys most. */
export const sellSeats = async (office: BoxOffice, buyers: readonly DemoBuyer[]): Promise<number> => {
  const { items } = await office.catalogue.listing({}, { limit: 48, cursor: undefined });
  const plans = (await Promise.all(items.map(({ id }) => office.catalogue.plans.get(id)))).filter(
    (plan) => plan !== null,
  );
  const onSale = plans.filter(({ event }) => Date.parse(event.salesOpenAt) <= office.clock.now());
  const isNext = (plan: SalesPlan) =>
    onSale.find(({ event }) => event.venueId === plan.event.venueId) === plan;
  const waiting = onSale.map((plan, seed) => ({
    plan,
    seed,
    bookings: isNext(plan) ? bookingsOfNext : bookingsOfLater,
  }));
  const lane = async (): Promise<void> => {
    for (let sale = waiting.shift(); sale; sale = waiting.shift()) await sellEvent(office, sale, buyers);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return onSale.length;
};
