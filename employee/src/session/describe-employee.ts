import type { Employee } from '@parterre/domain/people/accounts/account';
import { readableAddress } from '@parterre/domain/people/accounts/email-address';
import type { People } from '@parterre/domain/people/open-people';

/** An employee as they see themselves, with the name of their organization. */
export const describeEmployee =
  ({ organizations }: Pick<People, 'organizations'>) =>
  async ({ id, email, name, language, role, organizationId, mustChangePassword }: Employee) => {
    const organization = organizationId ? await organizations.byId(organizationId) : null;
    return {
      id,
      email: readableAddress(email),
      name,
      language,
      role,
      organization: organization && { id: organization.id, name: organization.name },
      mustChangePassword,
    };
  };

export type DescribeEmployee = ReturnType<typeof describeEmployee>;
