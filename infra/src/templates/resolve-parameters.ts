import type { Parameter, Template, Value } from './read-template.ts';

export type Given = Readonly<Record<string, Value>>;

/** A name that only AWS knows, such as `[Network/Vpc]`: no pattern can be asked of it. */
const isPlaceholder = (text: string): boolean => text.includes('[');

const check = (name: string, rule: Parameter, text: string): void => {
  const refuse = (why: string): never => {
    throw new RangeError(`${name} is "${text}", but ${why}`);
  };
  const { AllowedValues, AllowedPattern, MinValue = -Infinity, MaxValue = Infinity } = rule;
  if (AllowedValues && !AllowedValues.map(String).includes(text))
    refuse(`has to be one of ${AllowedValues.join(', ')}`);
  if (AllowedPattern && !isPlaceholder(text) && !new RegExp(`^(?:${AllowedPattern})$`).test(text))
    refuse(`has to look like ${AllowedPattern}`);
  if (rule.Type === 'Number' && !(Number(text) >= MinValue && Number(text) <= MaxValue))
    refuse(`has to be a number from ${MinValue} to ${MaxValue}`);
};

const resolve = (name: string, rule: Parameter, given: Value | undefined): Value => {
  const said = given ?? rule.Default;
  if (said === undefined) throw new TypeError(`${name} is not given`);
  if (typeof said !== 'string' && typeof said !== 'number')
    throw new TypeError(`${name} takes a text, not ${JSON.stringify(said)}`);
  const isList = rule.Type === 'CommaDelimitedList' || rule.Type.startsWith('List<');
  const parts = isList ? String(said).split(',') : [String(said)];
  for (const part of parts) check(name, rule, part.trim());
  if (isList) return parts.map((part) => part.trim());
  return rule.Type === 'Number' ? Number(said) : String(said);
};

/** What every parameter of a template is, with its defaults. @throws when one is missing, unknown or not allowed */
export const resolveParameters = ({ Parameters }: Template, given: Given): ReadonlyMap<string, Value> => {
  const unknown = Object.keys(given).filter((name) => !(name in Parameters));
  if (unknown.length > 0) throw new TypeError(`there are no parameters ${unknown.join(', ')}`);
  return new Map(
    Object.entries(Parameters).map(([name, rule]) => [name, resolve(name, rule, given[name])] as const),
  );
};
