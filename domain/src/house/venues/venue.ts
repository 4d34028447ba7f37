import { z } from 'zod';
import { organizationId, venueId } from '../../ids.ts';
import { knownText, line } from '../../text.ts';
import { says } from '../../words/says.ts';
import { say } from '../words/house-words.ts';

const zoneExists = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** A name of the IANA time zone database, such as `Asia/Kuala_Lumpur`. */
export const timeZone = z
  .string()
  .max(60)
  .refine(zoneExists, says(say((words) => words.field.timeZone)))
  .register(knownText, { kind: 'known' });

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, says(say((words) => words.field.country)));

const place = { name: line({ min: 2, max: 80 }), timeZone };

/** What an organizer says of a venue. An online venue has no address. */
export const venueDetails = z.discriminatedUnion('online', [
  z.strictObject({
    ...place,
    online: z.literal(false),
    address: line({ min: 3, max: 160 }),
    city: line({ max: 80 }),
    country,
  }),
  z.strictObject({ ...place, online: z.literal(true) }),
]);
export type VenueDetails = z.infer<typeof venueDetails>;

export const venue = z.object({
  id: venueId,
  organizationId,
  name: z.string(),
  online: z.boolean(),
  address: z.string(),
  city: z.string(),
  country: z.string(),
  timeZone: z.string(),
  /** The newest version of its chart; 0 while it has none. */
  latestChart: z.int(),
  createdAt: z.string(),
});
export type Venue = z.infer<typeof venue>;
