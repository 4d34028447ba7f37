import { seconds } from '../clock.ts';
import type { Limits } from '../limits.ts';

/** Kinds of work that take a processor for longer than an event loop may stand still. */
export const costlyKinds = ['hash', 'pdf', 'picture', 'chart'] as const;
export type CostlyKind = (typeof costlyKinds)[number];

/** How many may wait for a kind of work, and for how long. */
export type LineBounds = {
  /** Of all together; who goes first has a line of their own, as long as this one. */
  readonly waiting: number;
  /** Of one share: one network, account or organization. */
  readonly perShare: number;
  /** In milliseconds: who waited that long is refused instead of begun. */
  readonly longestWait: number;
};

export const boundsOf = (limits: Limits, kind: CostlyKind): LineBounds => {
  const { longestWait, ...bounds } = limits[`${kind}-line`];
  return { ...bounds, longestWait: seconds(longestWait) };
};
