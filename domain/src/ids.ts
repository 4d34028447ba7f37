import { randomBytes } from 'node:crypto';
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

/** Makes new ids. Passed in wherever an id is made, so that tests can foresee them. */
export type Ids = { readonly next: () => string };

/** 16 characters of Crockford's base 32: 80 random bits, short because every taken seat names its booking. */
export const encodeId = (bytes: Uint8Array): string =>
  Array.from(
    bytes
      .subarray(0, 10)
      .reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n)
      .toString(2)
      .padStart(80, '0')
      .matchAll(/.{5}/g),
  )
    .map(([bits]) => alphabet[Number.parseInt(bits, 2)])
    .join('');

export const randomIds: Ids = { next: () => encodeId(randomBytes(10)) };
