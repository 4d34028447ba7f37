import type { SalesPlan } from '@parterre/domain/programme/publishing/sales-plan';
import type { BoxOffice } from './box-office.ts';

/** An event of the example house that is on sale, by its title. @throws where there is none */
export const findPlan = async ({ catalogue }: BoxOffice, title: string): Promise<SalesPlan> => {
  const { items } = await catalogue.listing({ text: title }, { limit: 1, cursor: undefined });
  const plan = items[0] && (await catalogue.plans.get(items[0].id));
  if (!plan) throw new Error(`${title} is not on sale`);
  return plan;
};
