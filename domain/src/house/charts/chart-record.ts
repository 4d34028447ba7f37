import { z } from 'zod';
import { venueId } from '../../ids.ts';

/** What is known of a chart without its drawing, which is an object in the charts bucket. */
export const chartRecord = z.object({
  venueId,
  version: z.int(),
  key: z.string(),
  sha256: z.string(),
  seats: z.int(),
  /** Seats and the capacity of all areas. */
  places: z.int(),
  createdAt: z.string(),
});
export type ChartRecord = z.infer<typeof chartRecord>;
