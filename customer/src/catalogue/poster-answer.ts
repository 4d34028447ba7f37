import type { Poster } from '@parterre/domain/programme/events/event';

const address = (key: string): string => `/media/${key}`;

/** A poster as clients see it: addresses instead of keys. */
export const posterAddresses = (poster: Poster | null) =>
  poster && { ...poster, small: address(poster.small), large: address(poster.large) };
