import type { Booking } from '../../../data/api.ts';

export interface EndingWords {
  readonly heading: string;
  readonly reason: string;
}

/** Why a booking is over, in words for its customer; what became of the money is said beside it. */
export function endingWords({ ending }: Pick<Booking, 'ending'>): EndingWords {
  switch (ending) {
    case 'given-back':
      return {
        heading: $localize`Given back`,
        reason: $localize`You gave these seats back before they were paid.`,
      };
    case 'cancelled':
      return {
        heading: $localize`Cancelled`,
        reason: $localize`You cancelled this booking. Its tickets do not work any more.`,
      };
    case 'hold-over':
      return {
        heading: $localize`Your hold has run out`,
        reason: $localize`The time for these seats was over before you went on to pay.`,
      };
    case 'unpaid':
      return {
        heading: $localize`Not paid in time`,
        reason: $localize`No payment had come when the time to pay was over, so the seats went back.`,
      };
    case 'refused':
      return {
        heading: $localize`Your bank declined the payment`,
        reason: $localize`It said no in the end, so the seats went back. You can choose again and pay in another way.`,
      };
    case 'too-late':
      return {
        heading: $localize`Your payment came too late`,
        reason: $localize`When it came, the time to pay was over and the seats were somebody else’s.`,
      };
    case 'impossible':
      return {
        heading: $localize`We could not give you these seats`,
        reason: $localize`Something went wrong on our side, so no tickets were made.`,
      };
    case 'refunded':
      return {
        heading: $localize`Your money was sent back`,
        reason: $localize`The organizer gave you all of it back, so these tickets do not work any more.`,
      };
    case 'charged-back':
      return {
        heading: $localize`Your bank took the payment back`,
        reason: $localize`Somebody objected to it, and your bank agreed. These tickets do not work any more.`,
      };
    case null:
      return {
        heading: $localize`This booking is over`,
        reason: $localize`The seats went back.`,
      };
  }
}
