import type { Poster } from '@parterre/domain/programme/events/event';

export const pictureAddress = (key: string): string => `/media/${key}`;

/** A poster as clients see it: addresses instead of keys. */
export const posterAddresses = (poster: Poster | null) => {
  if (!poster) return null;
  const { small, large, alt, colour } = poster;
  return { small: pictureAddress(small), large: pictureAddress(large), alt, colour };
};
