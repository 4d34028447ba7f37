import { DomainError } from '../../domain-error.ts';
import { say } from '../words/say.ts';

export const emailInUse = () =>
  new DomainError(
    'email-in-use',
    say((words) => words.emailInUse),
  );

export const unknownAccount = () =>
  new DomainError(
    'not-found',
    say((words) => words.unknownAccount),
  );
