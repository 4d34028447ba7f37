import type { Availability } from '../data/api.ts';

/** What is said of an event's places beside its name; nothing where there are plenty. */
export const availabilityWords: Readonly<Record<Availability, string>> = {
  plenty: '',
  few: $localize`Few left`,
  'sold-out': $localize`Sold out`,
  'not-yet': $localize`On sale soon`,
  over: $localize`Over`,
};
