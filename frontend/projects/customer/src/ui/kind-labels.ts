import type { EventKind } from '../data/api.ts';

/** Kinds of events that one can choose, as they are called. */
export const kindLabels: readonly { readonly kind: EventKind; readonly label: string }[] = [
  { kind: 'music', label: $localize`Music` },
  { kind: 'theatre', label: $localize`Theatre` },
  { kind: 'comedy', label: $localize`Comedy` },
  { kind: 'family', label: $localize`Family` },
  { kind: 'sport', label: $localize`Sport` },
  { kind: 'talk', label: $localize`Talks` },
  { kind: 'film', label: $localize`Film` },
];
