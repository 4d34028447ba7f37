import type { SeatAttribute } from '@parterre/seating/chart';

/** What a seat is beyond a seat, in a few words. */
export const seatAttributeWords: Readonly<Record<SeatAttribute, string>> = {
  accessible: $localize`wheelchair place`,
  companion: $localize`companion seat beside a wheelchair place`,
  'restricted-view': $localize`restricted view`,
  'semi-ambulatory': $localize`easy access`,
  hearing: $localize`hearing loop`,
  'sign-language': $localize`sign language in view`,
};
