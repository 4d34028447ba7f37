import { unknownAccount } from '../accounts/account-refusals.ts';
import type { OrganizationStore } from '../organizations/organization-store.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { FindInvitation } from './invitation.ts';

type Deps = {
  readonly accounts: AccountStore;
  readonly organizations: OrganizationStore;
  readonly findInvitation: FindInvitation;
};

/** What an invitation says: for whom it is, and into which organization. */
export const lookUpInvitation =
  ({ accounts, organizations, findInvitation }: Deps) =>
  async (token: string): Promise<{ email: string; name: string; organization: string }> => {
    const account = await accounts.byId((await findInvitation(token)).accountId);
    if (account?.portal !== 'employee' || !account.organizationId) throw unknownAccount();
    const organization = await organizations.byId(account.organizationId);
    return { email: account.email, name: account.name, organization: organization?.name ?? '' };
  };
