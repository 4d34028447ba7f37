import type { OrganizationId } from '@parterre/domain/ids';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import type { Account } from '@parterre/domain/people/accounts/account';
import type { BoxOffice } from './box-office.ts';
import type { DemoOrganization } from './venues.ts';

/** The customers who can sign in have answered the questions after registering, and follow somebody. */
export const chooseHowToBeTold = async (
  { contacts }: BoxOffice,
  customers: readonly Pick<Account, 'id'>[],
  { subangArts, northside }: Readonly<Record<DemoOrganization, OrganizationId>>,
): Promise<void> => {
  for (const [n, { id }] of customers.entries()) {
    const person = personWith(id);
    await contacts.setSettings(person, {
      timeZone: 'Asia/Kuala_Lumpur',
      isWelcomed: true,
    });
    await contacts.follow(person, n === 0 ? subangArts : northside);
  }
};
