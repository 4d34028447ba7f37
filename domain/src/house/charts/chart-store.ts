import { z } from 'zod';
import type { Write } from '../../commit.ts';
import { type VenueId, venueId } from '../../ids.ts';

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

export type ChartStore = {
  /** Adds a version, of which its venue knows by the same commit. `conflict`: somebody else has added it. */
  readonly add: (record: ChartRecord) => Write<'conflict'>;
  readonly find: (venueId: VenueId, version: number) => Promise<ChartRecord | null>;
  /** The newest first. */
  readonly ofVenue: (venueId: VenueId) => Promise<ChartRecord[]>;
};
