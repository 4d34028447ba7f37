import { isObject } from '../templates/evaluate.ts';
import type { Value } from '../templates/read-template.ts';

/** `{ prefix: 'service:' }`, or a value that is the same. The other kinds of EventBridge are not used here. */
const fits = (wanted: Value, found: Value): boolean => {
  if (!isObject(wanted)) return wanted === found;
  if (typeof wanted.prefix === 'string') return typeof found === 'string' && found.startsWith(wanted.prefix);
  throw new TypeError(`an unknown kind of pattern: ${JSON.stringify(wanted)}`);
};

/**
 * Whether an event is one that a rule waits for, as EventBridge decides it: each field is one of those that are listed,
 * and of a list, one is enough. Source: "Creating Amazon EventBridge event patterns".
 */
export const isWaitedFor = (pattern: Value, event: Value | undefined): boolean => {
  if (event === undefined) return false;
  if (Array.isArray(pattern)) {
    const found = Array.isArray(event) ? event : [event];
    return found.some((one) => pattern.some((wanted) => fits(wanted, one)));
  }
  if (!isObject(pattern)) throw new TypeError(`a list is wanted here, not ${JSON.stringify(pattern)}`);
  return Object.entries(pattern).every(([name, inner]) => isObject(event) && isWaitedFor(inner, event[name]));
};
