import { z } from 'zod';
import { fromInstant, minutes } from '../../clock.ts';
import type { OutsideChannel } from '../kinds/channel.ts';

/**
 * What has become of a notification on a channel, apart from whether somebody read it. `held`: waits for quiet hours to end.
 * `queued`: on its way to who sends it. `sent`: the provider has it. `delivered`: it says that it arrived. `bounced`: it came
 * back. `failed`: the provider would not have it. `given-up`: nobody tries any more. `not-used`: it was not meant to be, or is not any more.
 */
export const deliveryState = z.enum([
  'not-used',
  'held',
  'queued',
  'sent',
  'delivered',
  'bounced',
  'failed',
  'given-up',
]);
export type DeliveryState = z.infer<typeof deliveryState>;

/** One try, or what the provider said of it later. */
export const deliveryTry = z.object({
  at: z.string(),
  state: deliveryState,
  /** Why, in words of the provider or of ours; no address, no content. */
  why: z.string().max(300).optional(),
  /** What the provider calls it. */
  providerId: z.string().max(200).optional(),
  /** Whether the provider has told it later, of a message that it had taken. */
  isReport: z.boolean().optional(),
  /** The browser that it was for, of push messages: its name and its id. */
  device: z.string().optional(),
  deviceId: z.string().optional(),
  /** Whether it was handed over and nobody answered: it may have been taken. */
  isUnheard: z.boolean().optional(),
});
export type DeliveryTry = z.infer<typeof deliveryTry>;

export const delivery = z.object({
  state: deliveryState,
  /** Until when it is held, or was. */
  until: z.string().optional(),
  /** Since when it is held, of what came out of its queue in quiet hours. */
  heldSince: z.string().optional(),
  /** Why a channel is not used. */
  why: z.string().optional(),
  /** How often somebody asked for it to be sent again. */
  round: z.int().optional(),
  /** How often it was handed over, in this round, and nobody answered. */
  unheard: z.int().optional(),
  /** Browsers that are still to be told, by their ids. */
  waiting: z.array(z.string()).optional(),
  tries: z.array(deliveryTry),
});
export type Delivery = z.infer<typeof delivery>;

/** So many are kept, the first one and the newest. */
const mostTries = 12;

/** What a report or a try cannot undo: `delivered` may come after a bounce that came first, or twice. */
const rank: Readonly<Record<DeliveryState, number>> = {
  held: 1,
  queued: 2,
  'not-used': 3,
  failed: 3,
  'given-up': 3,
  sent: 4,
  delivered: 5,
  bounced: 6,
};

/** More than `sent`, and less than `delivered`: what was reported to have failed was taken before. */
const rankOfReportedFailure = 4.5;

const rankOf = ({ state, isReport }: Pick<DeliveryTry, 'state' | 'isReport'>): number =>
  state === 'failed' && isReport ? rankOfReportedFailure : rank[state];

const standing = ({ state, tries }: Delivery): number =>
  Math.max(rank[state], ...tries.filter((one) => one.state === state).map(rankOf));

const keep = (tries: readonly DeliveryTry[]): DeliveryTry[] =>
  tries.length <= mostTries ? [...tries] : [...tries.slice(0, 1), ...tries.slice(1 - mostTries)];

/** Who is still waiting after a try: that of one browser says nothing of the others. */
const waitingAfter = ({ waiting = [] }: Delivery, { deviceId, state }: DeliveryTry): string[] =>
  deviceId === undefined
    ? [...waiting]
    : [...waiting.filter((id) => id !== deviceId), ...(state === 'queued' ? [deviceId] : [])];

/** With one try more. The state only goes on: what came in another order, or twice, ends in the same. */
export const withTry = (before: Delivery, next: DeliveryTry): Delivery => {
  const isKnown = before.tries.some(
    (one) =>
      one.state === next.state &&
      one.providerId === next.providerId &&
      one.device === next.device &&
      one.deviceId === next.deviceId &&
      one.at === next.at,
  );
  if (isKnown) return before;
  const state = rankOf(next) >= standing(before) ? next.state : before.state;
  const why = state === next.state && state === 'not-used' ? next.why : before.why;
  const waiting = waitingAfter(before, next);
  return {
    ...before,
    // What quiet hours held is not late before they were over, also where it is tried again after that.
    until: next.state === 'queued' ? before.until : undefined,
    state,
    why,
    waiting: waiting.length > 0 ? waiting : undefined,
    unheard: next.isUnheard ? (before.unheard ?? 0) + 1 : before.unheard,
    tries: keep([...before.tries, next]),
  };
};

/** Whether somebody should look at it. */
export const isInTrouble = ({ state }: Delivery): boolean =>
  state === 'bounced' || state === 'failed' || state === 'given-up';

/** Whether it waits to be sent. */
export const isOpen = ({ state }: Delivery): boolean => state === 'queued' || state === 'held';

/** What was given up waits where messages are set aside; whoever has it sent again from there wants it sent. One browser may have it, and another one not. */
export const isToBeSent = (delivery: Delivery): boolean =>
  isOpen(delivery) || delivery.state === 'given-up' || delivery.waiting !== undefined;

/** The guard's name: of mails as the release before has it, so that news which both know is told once. */
export const deliveryNameOf = (channel: OutsideChannel, id: string, round = 0): string =>
  `${channel === 'email' ? 'mail' : channel}#${id}${round > 0 ? `#${round}` : ''}`;

/** So long, in milliseconds, something may wait in a queue before somebody asks for it again: it may have been lost on its way there. */
const longestQueued = minutes(60);

/**
 * What can be asked for once more: of what came back, the address has to be another one first.
 * @param since when the notification came about, an instant
 */
export const canBeSentAgain = ({ state, tries }: Delivery, since: string, now: number): boolean =>
  state === 'failed' ||
  state === 'given-up' ||
  (state === 'queued' && now - fromInstant(tries.at(-1)?.at ?? since) > longestQueued);

/** Once more, from the beginning. */
export const queuedAgain = (before: Delivery, at: string): Delivery => ({
  state: 'queued',
  round: (before.round ?? 0) + 1,
  tries: keep([...before.tries, { at, state: 'queued' }]),
});
