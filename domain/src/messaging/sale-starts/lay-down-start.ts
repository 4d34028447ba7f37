import type { Clock } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import type { DueStore } from '../due/due-store.ts';
import { saleStartId, type SaleStartDue } from './sale-start.ts';

export type LayDownDeps = { readonly due: Pick<DueStore, 'put'>; readonly clock: Clock };

/**
 * Lays the start of an event's sale down for a time, in milliseconds. Done twice, it is there once. Where it comes too early, it goes where
 * it belongs by itself.
 */
export const layDownStart =
  ({ due, clock }: LayDownDeps) =>
  async (eventId: EventId, at: number): Promise<void> => {
    const work: SaleStartDue = { kind: 'sale-start', eventId, since: clock.now() };
    await due.put({ id: saleStartId(eventId), at, work });
  };
