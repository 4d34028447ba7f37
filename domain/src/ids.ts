import { randomFillSync } from 'node:crypto';
import { z } from 'zod';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idPattern = /^[0-9a-hjkmnp-tv-z]{16}$/;

const id = z.string().regex(idPattern);

export const accountId = id.brand<'AccountId'>();
export type AccountId = z.infer<typeof accountId>;
export const organizationId = id.brand<'OrganizationId'>();
export type OrganizationId = z.infer<typeof organizationId>;
export const venueId = id.brand<'VenueId'>();
export type VenueId = z.infer<typeof venueId>;
export const eventId = id.brand<'EventId'>();
export type EventId = z.infer<typeof eventId>;
export const ticketCategoryId = id.brand<'TicketCategoryId'>();
export type TicketCategoryId = z.infer<typeof ticketCategoryId>;
export const bookingId = id.brand<'BookingId'>();
export type BookingId = z.infer<typeof bookingId>;
export const ticketId = id.brand<'TicketId'>();
export type TicketId = z.infer<typeof ticketId>;
export const refundId = id.brand<'RefundId'>();
export type RefundId = z.infer<typeof refundId>;

/** Makes new ids. Passed in wherever an id is made, so that tests can foresee them. */
export type Ids = { readonly next: () => string };

/** 16 characters of Crockford's base 32: 80 random bits, short because every taken seat names its booking. */
export const encodeId = (bytes: Uint8Array): string => {
  let [id, waiting, bits] = ['', 0, 0];
  for (const byte of bytes.subarray(0, idBytes)) {
    waiting = (waiting << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) id += alphabet.charAt((waiting >> (bits - 5)) & 31);
    waiting &= (1 << bits) - 1;
  }
  return id;
};

const idBytes = 10;

/** Randomness for some hundred ids at a time: asking the system for each costs more than all the rest of it. */
const pool = new Uint8Array(256 * idBytes);
let used = pool.length;

export const randomIds: Ids = {
  next: () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    return encodeId(pool.subarray(used, (used += idBytes)));
  },
};
