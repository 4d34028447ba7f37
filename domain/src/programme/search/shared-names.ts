import type { IndexedEvent } from './indexed-event.ts';

export const sharedKinds = ['organization', 'venue', 'city'] as const;
/** What several events may have in common. */
export type SharedKind = (typeof sharedKinds)[number];

/** Empty where an event has none. */
export const nameOf = (kind: SharedKind, { event: { venue, organizationName } }: IndexedEvent): string => {
  switch (kind) {
    case 'organization':
      return organizationName;
    case 'venue':
      return venue.online ? '' : venue.name;
    case 'city':
      return venue.city;
    default:
      return kind satisfies never;
  }
};

/** How many events share a name. */
export const sharedNames = () => {
  const counts = new Map<string, number>();
  const change = (one: IndexedEvent, by: 1 | -1): void => {
    for (const kind of sharedKinds) {
      const key = `${kind} ${nameOf(kind, one)}`;
      const count = (counts.get(key) ?? 0) + by;
      if (count > 0) counts.set(key, count);
      else counts.delete(key);
    }
  };
  return {
    add: (one: IndexedEvent): void => change(one, 1),
    remove: (one: IndexedEvent): void => change(one, -1),
    count: (kind: SharedKind, name: string): number => counts.get(`${kind} ${name}`) ?? 0,
  };
};
