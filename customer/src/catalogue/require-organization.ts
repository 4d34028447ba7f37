import { DomainError } from '@parterre/domain/domain-error';
import type { OrganizationId } from '@parterre/domain/ids';
import type { People } from '@parterre/domain/people/open-people';
import { say } from '../words/say.ts';

export type OrganizationsById = Pick<People['organizations'], 'byId'>;

/** @throws DomainError `not-found` */
export const requireOrganization = (organizations: OrganizationsById) => async (id: OrganizationId) => {
  const organization = await organizations.byId(id);
  if (organization) return { id: organization.id, name: organization.name };
  throw new DomainError(
    'not-found',
    say((words) => words.noSuchOrganization),
  );
};
