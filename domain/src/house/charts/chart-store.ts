import type { Write } from '../../commit.ts';
import type { VenueId } from '../../ids.ts';
import type { ChartRecord } from './chart-record.ts';

export type ChartStore = {
  /** Adds a version, of which its venue knows by the same commit. `conflict`: somebody else has added it. */
  readonly add: (record: ChartRecord) => Write<'conflict'>;
  readonly find: (venueId: VenueId, version: number) => Promise<ChartRecord | null>;
  /** The newest first. */
  readonly ofVenue: (venueId: VenueId) => Promise<ChartRecord[]>;
};
