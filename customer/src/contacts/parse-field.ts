import { DomainError } from '@parterre/domain/domain-error';
import { inEach } from '@parterre/domain/words/languages';
import { heardIn } from '@parterre/domain/words/says';
import type { output, ZodType } from 'zod';
import { say } from '../words/say.ts';

/**
 * Reads what the contract could not, as it depends on settings or on another field.
 * @param field what it is called in the request; empty where it is all of it
 * @throws DomainError `invalid-input` that names the field
 */
export const parseField = <Schema extends ZodType>(
  field: string,
  schema: Schema,
  value: unknown,
): output<Schema> => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new DomainError(
    'invalid-input',
    say((words) => words.notLikeThis),
    {
      fields: read.error.issues.map((issue) => ({
        field: [field, ...issue.path].filter((part) => part !== '').join('.'),
        message: inEach((language) => heardIn(issue, language)),
      })),
    },
  );
};
