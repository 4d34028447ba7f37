import { DomainError } from '../../domain-error.ts';
import { type Booking, claimGrace, isLive } from '../bookings/booking.ts';
import { releaseRows, seatsTaken } from '../bookings/claim-rows.ts';
import type { GiveBackDeps } from '../ending/give-back.ts';
import { type Attempt, type HoldRequest, markOf, replay } from './hold-attempt.ts';
import { noteRefusal } from './hold-refusals.ts';
import { requireNoneOpen } from '../ending/open-booking.ts';
import type { Selling } from '../selling/selling.ts';
import { claimChosen } from '../singles/claim-chosen.ts';

type Deps = GiveBackDeps & Pick<Selling, 'refusals' | 'atHand'>;

/** The attempt that was taken for a dead one has lived to make the booking: its claims are its own again. */
const handBack = async ({ seats }: Deps, existing: Booking, { claim, now }: Attempt): Promise<void> => {
  const { id, eventId, deadline } = existing;
  for (const { token, ...row } of existing.lines) {
    const its = { bookingId: id, token, until: deadline + claimGrace, replaces: claim };
    await seats.claim(eventId, row, its, now);
  }
};

/** Another attempt made the booking: it gets back what was taken over from it, and nothing is left of this one. */
export const giveWay = async (deps: Deps, existing: Booking | null, attempt: Attempt): Promise<void> => {
  const { plan, priced, claim } = attempt;
  if (existing && isLive(existing) && claim.replaces) await handBack(deps, existing, attempt);
  await releaseRows(deps.seats, plan.event.id, priced.rows, claim);
};

/** What came of an attempt where no booking did: its rows are given back, to the attempt that they were taken over from should that have made one. */
export const letGo = async (deps: Deps, attempt: Attempt): Promise<void> => {
  const { bookingId: id, replaces } = attempt.claim;
  await giveWay(deps, replaces ? await deps.bookings.get(id) : null, attempt);
};

/** How often an attempt takes the place of another one of the same request. */
const takeovers = 3;

/**
 * Whether seats were a hold's of the customer whose time was over: then they have been given back just now. Who is too late
 * has nothing open, most often, and need not be looked up.
 * @throws DomainError `already-holding`
 */
const haveLapsed = async (deps: Deps, request: HoldRequest, holders: readonly string[]): Promise<boolean> => {
  const mark = markOf(request.buyer);
  const last = holders.some((id) => id.startsWith(mark)) && (await requireNoneOpen(deps)(request));
  return !!last && holders.includes(last);
};

/** The booking that another attempt of the same request has made, which has its rows again. */
const madeMeanwhile = async (deps: Deps, attempt: Attempt): Promise<Booking | null> => {
  const { bookingId: id, replaces } = attempt.claim;
  const existing = await deps.bookings.get(id);
  if (existing && replaces) await giveWay(deps, existing, attempt);
  return existing && replay(existing, attempt.request);
};

/** What is left of an attempt that came to nothing; seats that were claimed for a moment were not there for others meanwhile. */
const giveUp = async (deps: Deps, attempt: Attempt, before: number, error: unknown): Promise<void> => {
  if (error instanceof DomainError && attempt.claim.replaces) await letGo(deps, attempt);
  if (before > 0) noteRefusal(deps.refusals, attempt.request, error);
};

/**
 * Claims the rows. Where another attempt of the same request has some of them and no booking came of it, it stopped
 * half-way: this one takes its place, with a token of its own, so that whatever the other one still does harms nobody.
 * Answers the booking where there is one already.
 */
export const claimSeats = async (deps: Deps, first: Attempt): Promise<Attempt | Booking> => {
  let attempt = first;
  let taken: readonly string[] = [];
  let before = 0;
  try {
    for (let count = 0; count <= takeovers; count++) {
      const { request, priced, claim, now } = attempt;
      const seatIds = request.choice.seats;
      const claimed = await claimChosen(deps, { plan: attempt.plan, rows: priced.rows, seatIds, claim, now });
      if (claimed.ok) return attempt;
      ({ taken } = claimed);
      before += claimed.before;
      if (claimed.refusal) throw claimed.refusal;
      if (!claimed.holders.includes(claim.bookingId)) {
        if (await haveLapsed(deps, request, claimed.holders)) continue;
        break;
      }
      const made = await madeMeanwhile(deps, attempt);
      if (made) return made;
      if (!claimed.own || claimed.own.until === null) break;
      attempt = { ...attempt, claim: { ...claim, replaces: claimed.own } };
    }
    throw seatsTaken(taken);
  } catch (error) {
    await giveUp(deps, attempt, before, error);
    throw error;
  }
};
