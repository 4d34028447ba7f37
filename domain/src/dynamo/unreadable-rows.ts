import { LRUCache } from 'lru-cache';
import type { Alarm } from '../alarm.ts';
import type { UnreadableRow } from './read-rows.ts';

/** So many are remembered as told. */
const mostTold = 1000;

/** Tells of each row once, by each process: what is due is looked at every few seconds, and an inbox with every page. */
export const unreadableRows = () => {
  const told = new LRUCache<string, true>({ max: mostTold });
  let alarm: Alarm | null = null;
  return {
    passedOver: (row: UnreadableRow): void => {
      const name = `${row.table} ${row.key}`;
      if (!alarm || told.has(name)) return;
      told.set(name, true);
      alarm.raise('a row cannot be read, and is passed over', { ...row });
    },
    /** The connection is there before there is anybody to tell. */
    tellOfRows: (whom: Alarm): void => {
      alarm = whom;
    },
  };
};
