import { counted } from '@parterre/ui/words/counted.ts';
import type { EventDetail } from '../../../data/api.ts';

export type LimitedEvent = Pick<EventDetail, 'id' | 'maxPlaces' | 'placesPerCustomer'>;

/** How much of an event one customer may choose in one booking. */
export interface ChoiceLimit {
  readonly most: number;
  /** What each customer may have, with what they have bought already; null where it is not that which limits. */
  readonly each: { readonly most: number; readonly bought: number } | null;
}

export function choiceLimit({ maxPlaces, placesPerCustomer }: LimitedEvent, bought: number): ChoiceLimit {
  if (placesPerCustomer === null || placesPerCustomer - bought > maxPlaces)
    return { most: maxPlaces, each: null };
  return { most: Math.max(0, placesPerCustomer - bought), each: { most: placesPerCustomer, bought } };
}

/** "At most 6 tickets each. You have 4 already: 2 more." Empty where only the size of a booking limits. */
export function limitWords({ most, each }: ChoiceLimit): string {
  if (!each) return '';
  const limit = counted(
    $localize`{count, plural, =1 {One ticket each.} other {At most # tickets each.}}`,
    each.most,
  );
  if (each.bought === 0) return limit;
  const has =
    most === 0
      ? $localize`You have ${each.bought}:count: already.`
      : $localize`You have ${each.bought}:count: already: ${most}:more: more.`;
  return `${limit} ${has}`;
}

/** Why nothing more can be chosen, to who has chosen all of it. */
export function whyNoMore(limit: ChoiceLimit): string {
  const { most, each } = limit;
  if (each && each.bought > 0 && most > 0)
    return $localize`At most ${each.most}:count: tickets each: ${each.bought}:bought: you have already, ${most}:chosen: you have chosen.`;
  return limitWords(limit) || roomWords(limit.most);
}

function roomWords(most: number): string {
  return counted(
    $localize`{count, plural, =1 {One booking has room for one place.} other {One booking has room for # places.}}`,
    most,
  );
}
