import { counted } from '@parterre/ui/words/counted.ts';
import type { AudienceSize } from '../../../../data/api.ts';

const wouldBeTold = {
  exact: $localize`{count, plural, =0 {Nobody would be told.} =1 {One person would be told.} other {# people would be told.}}`,
  'at-most': $localize`{count, plural, =1 {At most one person would be told.} other {At most # people would be told.}}`,
  'at-least': $localize`{count, plural, =1 {At least one person would be told.} other {At least # people would be told.}}`,
} as const;

const areTold = {
  exact: $localize`{count, plural, =1 {One person is told at once.} other {# people are told at once.}}`,
  'at-most': $localize`{count, plural, =1 {At most one person is told at once.} other {At most # people are told at once.}}`,
  'at-least': $localize`{count, plural, =1 {At least one person is told at once.} other {At least # people are told at once.}}`,
} as const;

export const wouldBeToldInWords = ({ people, precision }: AudienceSize): string =>
  counted(wouldBeTold[precision], people);

export const areToldInWords = ({ people, precision }: AudienceSize): string =>
  counted(areTold[precision], people);

/** Who bought at the box office and cannot be told; undefined where there is nobody. */
export function boxOfficeInWords({ boxOffice }: { readonly boxOffice: number }): string | undefined {
  const words = $localize`{count, plural, =1 {One booking of the box office has no address.} other {# bookings of the box office have no address.}}`;
  return boxOffice > 0 ? counted(words, boxOffice) : undefined;
}
