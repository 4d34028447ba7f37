import type { Clock } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import type { BookingId } from '../../ids.ts';
import { type Dispatching, handOver } from '../../news/dispatch-news.ts';
import type { Outbox, UnknownNews } from '../../news/outbox.ts';
import type { Booking, UntoldNews } from './booking.ts';
import { type BookingNews, newsCarried } from './booking-news.ts';
import type { BookingStore } from './booking-store.ts';
import { carrierOf } from './news-carriers.ts';

type Deps = {
  readonly bookings: Pick<BookingStore, 'get' | 'save' | 'due'>;
  readonly commit: Commit;
  readonly clock: Clock;
};

/** How many bookings with news are enough for one look. */
const pageSize = 200;

/** How often it is noted anew when others change the booking meanwhile. */
const attempts = 6;

const without = (booking: Booking, told: ReadonlySet<string>): Booking => {
  const left = booking.untold?.filter(({ id }) => !told.has(id)) ?? [];
  const isBought = left.length === 0 && booking.status === 'confirmed';
  return {
    ...booking,
    version: booking.version + 1,
    untold: left.length > 0 ? left : undefined,
    // What comes later of its money is nothing for who gives seats back.
    ...(isBought && { sweptAs: undefined }),
  };
};

/** As any other change of a booking, on condition that it is as it was read: so it undoes none, and what it loses to is told twice. */
const noteTold = async (
  { bookings, commit }: Deps,
  id: BookingId,
  some: readonly BookingNews[],
): Promise<void> => {
  const told = new Set(some.map((each) => each.id));
  // Who told it at once has the booking in hand, and need not read it unless somebody was faster.
  let inHand = carrierOf(some);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const booking = inHand ?? (await bookings.get(id));
    inHand = undefined;
    if (!booking?.untold?.some((each) => told.has(each.id))) return;
    if ((await commit([bookings.save(without(booking, told))])) === 'saved') return;
  }
};

type Carried = { readonly each: UntoldNews; readonly news: BookingNews | null };

const carriedBy = (booking: Booking | null): Carried[] =>
  booking ? (booking.untold ?? []).map((each) => ({ each, news: newsCarried(booking, each) })) : [];

const knownOf = (carried: readonly Carried[]): BookingNews[] => carried.flatMap(({ news }) => news ?? []);

const whatWaits = async ({ bookings, clock }: Deps): Promise<Carried[]> => {
  const ids: BookingId[] = [];
  for await (const id of bookings.due('news', clock.now())) {
    ids.push(id);
    if (ids.length >= pageSize) break;
  }
  const found = await Promise.allSettled(ids.map((id) => bookings.get(id)));
  const unread = found.filter((one) => one.status === 'rejected');
  // One that only another release can read keeps none of the others back.
  if (unread.length === found.length && unread[0]) throw unread[0].reason;
  return found.flatMap((one) => (one.status === 'fulfilled' ? carriedBy(one.value) : []));
};

/** The news that bookings carry, as an outbox: what whoever wrote it did not live to hand over waits. */
export const untoldNews = (
  deps: Deps,
): Pick<Outbox<BookingNews>, 'waiting'> & {
  readonly remove: (news: readonly BookingNews[]) => Promise<void>;
} => ({
  waiting: async () => {
    const carried = await whatWaits(deps);
    return {
      news: knownOf(carried),
      unknown: carried.flatMap(({ each, news }): UnknownNews[] => (news ? [] : [each])),
    };
  },
  remove: async (news) => {
    const byBooking = Map.groupBy(news, ({ facts }) => facts.bookingId);
    await Promise.all([...byBooking].map(([id, some]) => noteTold(deps, id, some)));
  },
});

/** Hands over what a booking carries; what only a newer release knows stays. @throws what the queue says */
export const tellCarried =
  (dispatching: Dispatching<BookingNews>) =>
  (booking: Booking): Promise<void> =>
    handOver(dispatching, knownOf(carriedBy(booking)));

export type TellCarried = ReturnType<typeof tellCarried>;
