import { DomainError } from '../../domain-error.ts';

/** @param field where in the file it is, if that can be said */
export const notAPlan = (message: string, field = 'body') =>
  new DomainError('chart-invalid', `This file cannot be read as a seating plan: ${message}.`, {
    fields: [{ field, message }],
  });

const longestQuote = 40;

/** What stands in the file, short enough to be repeated. */
export const quoted = (text: string): string =>
  `"${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}"`;
