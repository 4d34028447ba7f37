import type { DetailsValues } from './details-values.ts';

type Times = Pick<DetailsValues, 'startsAt' | 'doorsAt' | 'endsAt' | 'salesOpenAt' | 'salesCloseAt'>;

/** Times on one wall are compared as they are written; one that is not there yet is in nobody's way. */
const isAfter = (one: string, other: string): boolean => one !== '' && other !== '' && one > other;

/** What is wrong with each of the times beside the others; undefined where nothing is. */
export const timesInOrder = {
  doorsAt: ({ doorsAt, startsAt }: Times) =>
    isAfter(doorsAt, startsAt) ? $localize`Doors open before the start.` : undefined,
  endsAt: ({ startsAt, endsAt }: Times) =>
    endsAt !== '' && (endsAt === startsAt || isAfter(startsAt, endsAt))
      ? $localize`The end comes after the start.`
      : undefined,
  salesCloseAt: ({ salesOpenAt, salesCloseAt, endsAt }: Times) => {
    if (salesCloseAt !== '' && (salesCloseAt === salesOpenAt || isAfter(salesOpenAt, salesCloseAt)))
      return $localize`Sales close after they open.`;
    return isAfter(salesCloseAt, endsAt) ? $localize`Sales close before the event ends.` : undefined;
  },
} as const;
