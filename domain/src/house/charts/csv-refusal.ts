import { atFault, DomainError } from '../../domain-error.ts';
import type { HouseWords } from '../words/en.ts';
import { say } from '../words/house-words.ts';

/** What is wrong with a file. */
export type WhyNoPlan = (words: HouseWords['plan']) => string;

/** @param field where in the file it is, if that can be said */
export const notAPlan = (why: WhyNoPlan, field = 'body') =>
  new DomainError(
    'chart-invalid',
    say(({ noPlan, plan }) => noPlan({ why: why(plan) })),
    atFault(
      field,
      say(({ plan }) => why(plan)),
    ),
  );

const longestQuote = 40;

/** What stands in the file, short enough to be repeated. */
export const quoted = (text: string): string =>
  `"${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}"`;
