import { z } from 'zod';
import type { AuditEntry } from '../../people/audit/audit-entry.ts';
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
  /**
   * Adds the version after the venue's newest.
   * @throws DomainError `changed-meanwhile` when somebody else has added that version
   */
  readonly add: (record: ChartRecord, audit: AuditEntry) => Promise<void>;
  readonly find: (venueId: VenueId, version: number) => Promise<ChartRecord | null>;
  /** The newest first. */
  readonly ofVenue: (venueId: VenueId) => Promise<ChartRecord[]>;
};
