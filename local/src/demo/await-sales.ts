import { personWith } from '@parterre/domain/messaging/kinds/person';
import type { Account } from '@parterre/domain/people/accounts/account';
import type { BoxOffice } from './box-office.ts';

/** These customers are told when the sale starts of each event that is not on sale yet. */
export const awaitSales = async (
  { catalogue, clock, saleStarts }: BoxOffice,
  customers: readonly Pick<Account, 'id'>[],
): Promise<void> => {
  const { items } = await catalogue.listing({}, { limit: 100 });
  const later = items.filter(({ salesOpenAt }) => Date.parse(salesOpenAt) > clock.now());
  for (const event of later)
    for (const { id } of customers) await saleStarts.awaitSale(personWith(id), event.id);
};
