import type { Value } from './read-template.ts';

/** What the names in an expression stand for. */
export type Scope = {
  readonly ref: (name: string) => Value | undefined;
  readonly attribute: (resource: string, attribute: string) => Value;
  readonly condition: (name: string) => boolean;
  readonly entry: (map: string, key: string, name: string) => Value;
};

type Evaluated = Value | undefined;
type Call = (argument: Value, scope: Scope) => Evaluated;

const textOf = (value: Evaluated): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`a text is wanted here, not ${JSON.stringify(value)}`);
};

const listOf = (value: Evaluated): Value[] => {
  if (Array.isArray(value)) return value;
  throw new TypeError(`a list is wanted here, not ${JSON.stringify(value)}`);
};

const truthOf = (value: Evaluated): boolean => {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`true or false is wanted here, not ${JSON.stringify(value)}`);
};

const listIn = (argument: Value, scope: Scope): Value[] => listOf(evaluate(argument, scope));
const truths = (argument: Value, scope: Scope): boolean[] => listIn(argument, scope).map(truthOf);

const lookUp = (name: string, scope: Scope): Evaluated => {
  const [first = '', ...rest] = name.split('.');
  return rest.length > 0 ? scope.attribute(first, rest.join('.')) : scope.ref(name);
};

const substitute = (argument: Value, scope: Scope): string => {
  const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
  const evaluated = evaluate(own ?? {}, scope);
  const variables = new Map(Object.entries(isObject(evaluated) ? evaluated : {}));
  return textOf(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) =>
    literal ? `\${${name}}` : textOf(variables.get(name) ?? lookUp(name, scope)),
  );
};

const select = (argument: Value, scope: Scope): Value => {
  const [index, values] = listIn(argument, scope);
  const chosen = listOf(values)[Number(index)];
  if (chosen === undefined) throw new RangeError(`there is no number ${textOf(index)}`);
  return chosen;
};

const choose = (argument: Value, scope: Scope): Evaluated => {
  const [name, yes = null, no = null] = listOf(argument);
  return evaluate(scope.condition(textOf(name)) ? yes : no, scope);
};

const join = (argument: Value, scope: Scope): string => {
  const [separator, values] = listIn(argument, scope);
  return listOf(values).map(textOf).join(textOf(separator));
};

const split = (argument: Value, scope: Scope): string[] => {
  const [separator, text] = listIn(argument, scope).map(textOf);
  return (text ?? '').split(separator ?? ',');
};

const calls: Readonly<Record<string, Call>> = {
  Ref: (argument, scope) => scope.ref(textOf(argument)),
  Condition: (argument, scope) => scope.condition(textOf(argument)),
  'Fn::GetAtt': (argument, scope) => {
    const [resource, attribute] = listOf(argument).map(textOf);
    return scope.attribute(resource ?? '', attribute ?? '');
  },
  'Fn::Sub': substitute,
  'Fn::Join': join,
  'Fn::Split': split,
  'Fn::Select': select,
  'Fn::If': choose,
  'Fn::FindInMap': (argument, scope) => {
    const [map, key, name] = listIn(argument, scope).map(textOf);
    return scope.entry(map ?? '', key ?? '', name ?? '');
  },
  'Fn::GetAZs': () => ['zone-a', 'zone-b', 'zone-c'],
  'Fn::Equals': (argument, scope) => {
    const [left, right] = listIn(argument, scope).map(textOf);
    return left === right;
  },
  'Fn::And': (argument, scope) => truths(argument, scope).every(Boolean),
  'Fn::Or': (argument, scope) => truths(argument, scope).some(Boolean),
  'Fn::Not': (argument, scope) => !truths(argument, scope)[0],
};

export const isObject = (value: Evaluated): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The function and its argument, if that is what a value is. A policy's `Condition` is none: it holds no name. */
export const callOf = (value: Value): readonly [name: string, argument: Value] | null => {
  if (!isObject(value)) return null;
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0) return null;
  const [name, argument] = entry;
  if (name.startsWith('Fn::') || name === 'Ref') return [name, argument];
  return name === 'Condition' && typeof argument === 'string' ? [name, argument] : null;
};

/** What an expression comes to; nothing for `AWS::NoValue`, which is left out of lists and objects. */
export const evaluate = (value: Value, scope: Scope): Evaluated => {
  const call = callOf(value);
  if (call) {
    const [name, argument] = call;
    const run = calls[name];
    if (!run) throw new TypeError(`${name} is not known here`);
    return run(argument, scope);
  }
  if (Array.isArray(value))
    return value.map((item) => evaluate(item, scope)).filter((item) => item !== undefined);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, evaluate(item, scope)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
};
