import { z } from 'zod';
import { languages } from '../words/languages.ts';

type Schema = z.core.$ZodType;
type Rule = { readonly _zod: { readonly def: object } };

const isRule = (value: unknown): value is Rule =>
  value instanceof z.core.$ZodCheck || value instanceof z.core.$ZodType;

/** Everything that a schema or a rule is made of. */
const partsOf = (value: unknown): unknown[] => {
  if (isRule(value)) return Object.values(value._zod.def);
  if (Array.isArray(value)) return value;
  return Object.getPrototypeOf(value) === Object.prototype ? Object.values(Object(value)) : [];
};

const rulesIn = (value: unknown, found = new Set<Rule>()): Set<Rule> => {
  if (typeof value !== 'object' || value === null || (isRule(value) && found.has(value))) return found;
  if (isRule(value)) found.add(value);
  for (const part of partsOf(value)) rulesIn(part, found);
  return found;
};

/** What a rule says in which language, where it has words of its own; a condition that somebody has written needs them. */
const saidBy = ({ _zod: { def } }: Rule): readonly string[] | null => {
  const error: unknown = 'error' in def ? def.error : undefined;
  if (typeof error !== 'function') return 'check' in def && def.check === 'custom' && 'fn' in def ? [] : null;
  const issue: object = { code: 'custom', path: [], input: undefined };
  Reflect.apply(error, null, [issue]);
  return Object.keys(Object('text' in issue ? issue.text : {}));
};

/** How many rules of a schema say in one language alone what is wrong: those that were written past the catalogues. */
export const oneLanguageRules = (schema: Schema | undefined): number =>
  [...rulesIn(schema)].filter((rule) => {
    const said = saidBy(rule);
    return said !== null && !languages.every((language) => said.includes(language));
  }).length;
