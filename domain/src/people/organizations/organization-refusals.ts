import { atFault, DomainError } from '../../domain-error.ts';
import { say } from '../words/say.ts';

export const slugInUse = () =>
  new DomainError(
    'slug-in-use',
    say((words) => words.shortNameInUse),
    atFault(
      'slug',
      say((words) => words.field.taken),
    ),
  );

export const unknownOrganization = () =>
  new DomainError(
    'not-found',
    say((words) => words.unknownOrganization),
    atFault(
      'organizationId',
      say((words) => words.field.unknown),
    ),
  );
