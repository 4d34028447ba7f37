import { atFault, DomainError } from '../../domain-error.ts';
import { say } from '../words/messaging-words.ts';

export const unknownComment = (): DomainError =>
  new DomainError(
    'not-found',
    say(({ comment }) => comment.unknown),
    atFault(
      'commentId',
      say(({ comment }) => comment.field.unknown),
    ),
  );
