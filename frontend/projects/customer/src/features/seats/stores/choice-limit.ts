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

/** "At most 6 tickets each. You have 4 already. You can choose 2 more." Empty where only the size of a booking limits. */
export function limitWords({ most, each }: ChoiceLimit): string {
  if (!each) return '';
  return together(
    eachWords(each.most),
    boughtWords(each.bought),
    each.bought > 0 && most > 0 && moreWords(most),
  );
}

/** Why nothing more can be chosen, to who has chosen all of it. */
export function whyNoMore({ most, each }: ChoiceLimit): string {
  if (!each) return roomWords(most);
  return together(
    eachWords(each.most),
    boughtWords(each.bought),
    each.bought > 0 && most > 0 && chosenWords(most),
  );
}

/** A sentence for each number: a language has as many forms of one as it has. */
function together(...sentences: readonly (string | false)[]): string {
  return sentences.filter(Boolean).join(' ');
}

function eachWords(most: number): string {
  return counted($localize`{count, plural, =1 {One ticket each.} other {At most # tickets each.}}`, most);
}

function boughtWords(bought: number): string {
  return bought === 0
    ? ''
    : counted($localize`{count, plural, =1 {You have one already.} other {You have # already.}}`, bought);
}

function moreWords(most: number): string {
  return counted(
    $localize`{count, plural, =1 {You can choose one more.} other {You can choose # more.}}`,
    most,
  );
}

function chosenWords(chosen: number): string {
  return counted($localize`{count, plural, =1 {You have chosen one.} other {You have chosen #.}}`, chosen);
}

function roomWords(most: number): string {
  return counted(
    $localize`{count, plural, =1 {One booking has room for one place.} other {One booking has room for # places.}}`,
    most,
  );
}
