import { atFault, DomainError } from '../../domain-error.ts';

export const slugInUse = () =>
  new DomainError('slug-in-use', 'Another organization has this short name.', atFault('slug', 'is taken'));

export const unknownOrganization = () =>
  new DomainError(
    'not-found',
    'This organization does not exist.',
    atFault('organizationId', 'is not known'),
  );
