import type { EventDetail } from '../../../data/api.ts';

/** The place in whatever shows maps on a phone, and in OpenStreetMap elsewhere. */
export function mapLink({ name, address, city, country }: EventDetail['venue'], userAgent: string): string {
  const place = encodeURIComponent([name, address, city, country].filter(Boolean).join(', '));
  // RFC 5870, with the place that Android's apps look for; phones of Apple know no such links, but an address of their own.
  if (/Android/.test(userAgent)) return `geo:0,0?q=${place}`;
  if (/iPhone|iPad/.test(userAgent)) return `https://maps.apple.com/?q=${place}`;
  return `https://www.openstreetmap.org/search?query=${place}`;
}
