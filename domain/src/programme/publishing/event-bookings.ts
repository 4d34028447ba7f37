import type { ChartIndex } from '@parterre/seating/chart-index';
import type { EventId } from '../../ids.ts';

/** Whether anybody has a seat or a place at an event, even if only held for a few minutes. */
export type EventBookings = { readonly hasAny: (eventId: EventId, chart: ChartIndex) => Promise<boolean> };
