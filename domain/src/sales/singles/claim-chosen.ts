import { type Edge, leftAlone, type SeatChoice } from '@parterre/seating/orphans';
import type { RowSeats } from '@parterre/seating/seat-id';
import { whatWouldFit } from '@parterre/seating/what-would-fit';
import type { DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { type ClaimedRows, type ClaimOrder, claimRows } from '../bookings/claim-rows.ts';
import type { Selling } from '../selling/selling.ts';
import { freeByReading } from './free-by-reading.ts';
import { edgesFor, rowClaims } from './row-claims.ts';
import { seatLeftAlone } from './seat-left-alone.ts';

type Deps = Pick<Selling, 'seats' | 'clock' | 'atHand'>;

type Order = Omit<ClaimOrder, 'eventId' | 'rows'> & {
  readonly plan: SalesPlan;
  /** What is new in the choice. */
  readonly rows: readonly RowSeats[];
  /** All seats of the choice, and those that the booking has already, by their ids. */
  readonly seatIds: readonly string[];
  readonly hadIds?: readonly string[];
};

/** `refusal`: nobody has these seats, and yet they cannot be had like this. */
export type ClaimedChoice =
  { readonly ok: true } | (Extract<ClaimedRows, { ok: false }> & { readonly refusal?: DomainError });

/** How often a choice is claimed anew when it turns out that nothing else would fit. */
const tries = 4;

const indexes = ({ chart }: SalesPlan, ids: readonly string[]): Set<number> =>
  new Set(ids.flatMap((id) => chart.indexOf(id) ?? []));

const freeSeats = async (deps: Deps, plan: SalesPlan): Promise<(seat: number) => boolean> =>
  deps.atHand ? (await deps.atHand.of(plan.event.id)).isFree : freeByReading(deps, plan);

/**
 * Whether seats that would be left alone forbid a choice: only where what leaves them would fit somewhere else, in the
 * picture at hand with what the row has just answered. Else, which seats the choice may leave alone.
 */
const judge = async (
  deps: Deps,
  plan: SalesPlan,
  choice: SeatChoice,
  broken: readonly Edge[],
): Promise<{ readonly refusal: DomainError } | { readonly excused: readonly number[] }> => {
  const isFree = await freeSeats(deps, plan);
  const known = new Map<number, boolean>();
  for (const { seat, beyond } of broken) {
    known.set(seat, true);
    if (beyond !== undefined) known.set(beyond, false);
  }
  const isOurs = (seat: number): boolean => choice.chosen.has(seat) || !!choice.had?.has(seat);
  const house = {
    forSale: (seat: number) => plan.categoryAt(seat) !== null,
    free: (seat: number) => isOurs(seat) || (known.get(seat) ?? isFree(seat)),
    wantedFor: (piece: readonly number[]) => {
      const categories = new Set(piece.map(plan.categoryAt));
      return (seat: number) => categories.has(plan.categoryAt(seat));
    },
  };
  const fits = whatWouldFit(plan.chart, house, choice);
  if (fits) return { refusal: seatLeftAlone(plan, fits) };
  return { excused: [...broken.map(({ seat }) => seat), ...leftAlone(plan.chart, house, choice)] };
};

/** Edges that are left alone whatever the rows say. */
const isSureToBe = ({ isGivenBack, beyond }: Edge): boolean => isGivenBack && beyond === undefined;

/**
 * Claims what is new in a choice, row by row, as `claimRows` does; where the event asks for it, so that no seat is left
 * alone, in the same writes. That gives way where nothing else would fit, which is looked for once a row has refused.
 */
export const claimChosen = async (
  deps: Deps,
  { plan, rows, seatIds, hadIds = [], ...claim }: Order,
): Promise<ClaimedChoice> => {
  const choice = { chosen: indexes(plan, seatIds), had: indexes(plan, hadIds) };
  const order = { ...claim, eventId: plan.event.id };
  let edges = rows.length > 0 ? edgesFor(plan, choice) : [];
  let before = 0;
  for (let left = tries; ; left--) {
    const sure = edges.filter(isSureToBe);
    const claimed =
      sure.length > 0
        ? { ok: false as const, taken: [], holders: [], before: 0 }
        : await claimRows(deps.seats, { ...order, rows: rowClaims(plan, rows, edges) });
    if (claimed.ok) return claimed;
    before += claimed.before;
    const alone = indexes(plan, claimed.alone ?? []);
    const broken = sure.length > 0 ? sure : edges.filter(({ seat }) => alone.has(seat));
    if (broken.length === 0) return { ...claimed, before };
    const judged = await judge(deps, plan, choice, broken);
    if ('refusal' in judged) return { ...claimed, before, ...judged };
    // Whoever has been judged so often has waited long enough: the rule gives way.
    edges = left <= 1 ? [] : edges.filter(({ seat }) => !judged.excused.includes(seat));
  }
};
