import { DomainError } from '../../domain-error.ts';

export const emailInUse = () =>
  new DomainError('email-in-use', 'Somebody has an account with this address already.');

export const unknownAccount = () => new DomainError('not-found', 'This account does not exist.');
