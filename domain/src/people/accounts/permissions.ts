import { atFault, DomainError } from '../../domain-error.ts';
import type { OrganizationId } from '../../ids.ts';
import { hasRight, type Right } from '../rights/rights.ts';
import type { Employee } from './account.ts';
import { say } from '../words/say.ts';

/** Whether somebody has a right where it is about an organization: admins act for every one, all others for their own. */
export const mayFor = (employee: Employee, right: Right, owner: OrganizationId): boolean =>
  hasRight(employee, right) && (employee.role === 'admin' || employee.organizationId === owner);

const mayManage = (employee: Employee, owner: OrganizationId): boolean =>
  mayFor(employee, 'manage-events', owner);

/**
 * The organization that somebody means: an organizer's own, or the one that an admin names.
 * @throws DomainError `not-found` for a foreign one: that it exists is none of an organizer's business
 */
export const organizationOf = (employee: Employee, named: OrganizationId | undefined): OrganizationId => {
  const organizationId = named ?? employee.organizationId;
  if (!organizationId)
    throw new DomainError(
      'invalid-input',
      say((words) => words.whichOrganization),
      atFault(
        'organizationId',
        say((words) => words.field.neededFromAdmin),
      ),
    );
  if (!mayManage(employee, organizationId))
    throw new DomainError(
      'not-found',
      say((words) => words.unknownOrganization),
      atFault(
        'organizationId',
        say((words) => words.field.unknown),
      ),
    );
  return organizationId;
};

const unknown = {
  event: say((words) => words.unknownEvent),
  venue: say((words) => words.unknownVenue),
};

/** @throws DomainError `not-found` when it does not exist or belongs to an organization of others */
export const requireManaged = <Owned extends { readonly organizationId: OrganizationId }>(
  employee: Employee,
  owned: Owned | null,
  what: 'event' | 'venue',
): Owned => {
  if (owned && mayManage(employee, owned.organizationId)) return owned;
  throw new DomainError(
    'not-found',
    unknown[what],
    atFault(
      `${what}Id`,
      say((words) => words.field.unknown),
    ),
  );
};
