import type { Alarm } from '../alarm.ts';
import type { UnknownNews } from './outbox.ts';

/** Tells of each of them once, for as long as it is there. */
export const tellOfUnknown = (alarm: Alarm) => {
  let told = new Set<string>();
  return (unknown: readonly UnknownNews[]): void => {
    const found = unknown.filter(({ id }) => !told.has(id));
    told = new Set(unknown.map(({ id }) => id));
    if (found.length === 0) return;
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    alarm.raise('the outbox holds news that this release does not know', { kinds, count: found.length });
  };
};
