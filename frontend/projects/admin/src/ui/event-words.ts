import type { EventKind, EventStatus } from '../data/api.ts';

export const statusWords: Readonly<Record<EventStatus, string>> = {
  draft: $localize`Draft`,
  published: $localize`Published`,
  cancelled: $localize`Cancelled`,
  ended: $localize`Ended`,
};

export const kindWords: Readonly<Record<EventKind, string>> = {
  music: $localize`Music`,
  theatre: $localize`Theatre`,
  comedy: $localize`Comedy`,
  family: $localize`Family`,
  sport: $localize`Sport`,
  talk: $localize`Talk`,
  film: $localize`Film`,
  other: $localize`Something else`,
};

export const eventKinds: readonly { readonly kind: EventKind; readonly word: string }[] = [
  { kind: 'music', word: kindWords.music },
  { kind: 'theatre', word: kindWords.theatre },
  { kind: 'comedy', word: kindWords.comedy },
  { kind: 'family', word: kindWords.family },
  { kind: 'sport', word: kindWords.sport },
  { kind: 'talk', word: kindWords.talk },
  { kind: 'film', word: kindWords.film },
  { kind: 'other', word: kindWords.other },
];
