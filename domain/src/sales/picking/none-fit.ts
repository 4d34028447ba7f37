import type { WhatIsLeft } from '@parterre/seating/best-available';
import { DomainError } from '../../domain-error.ts';
import { say } from '../words/sales-words.ts';
import type { BestWish } from './best-wish.ts';

/** `places`: the most that are left in one area. */
export type Left = WhatIsLeft & { readonly places: number };

/** Whether those without needs would find seats in groups. */
const wouldFitSplit = ({ quantity, split, accessible, companions }: BestWish, left: Left): boolean =>
  !split &&
  left.accessible >= accessible &&
  left.companions >= companions &&
  left.left >= quantity - accessible - companions;

/** Nothing that is left is as it was wished for: says what is. */
export const noneFit = (wish: BestWish, left: Left): DomainError => {
  const rest = wish.quantity - wish.accessible - wish.companions;
  const split = wouldFitSplit(wish, left);
  return new DomainError(
    'none-fit',
    say(({ best }) => {
      if (split) return best.onlySplit({ quantity: rest, together: left.longest });
      if (left.accessible < wish.accessible) return best.noneForNeeds({ left: left.accessible });
      if (wish.accessible > 0 && left.left >= rest) return best.noneBeside;
      if (left.left >= left.places && left.left > 0) return best.fewerLeft({ left: left.left });
      return left.places > 0 ? best.fewerPlaces({ left: left.places }) : best.nothingLeft;
    }),
    { left: { places: Math.max(left.left, left.places), together: left.longest, split } },
  );
};
