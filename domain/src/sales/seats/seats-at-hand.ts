import type { EventId } from '../../ids.ts';

/** What is free at an event as far as this process knows, which may be two seconds old. */
export type AtHand = {
  /** By the seat's index, and as it is by now: what turned out to be taken since is not free. */
  readonly isFree: (seat: number) => boolean;
  /** Places left, by the order of the chart's areas. */
  readonly placesLeft: Uint32Array;
  /**
   * Offers these seats to nobody else of this process until what is answered here is told which of them came to be
   * nobody's.
   */
  readonly taking: (seatIds: readonly string[]) => (nobodys: readonly string[]) => void;
};

/** `anew`: as the rows are now, which costs a reading of the event. */
export type SeatsAtHand = { readonly of: (eventId: EventId, anew?: boolean) => Promise<AtHand> };
