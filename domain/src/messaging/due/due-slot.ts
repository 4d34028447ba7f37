import { hash } from 'node:crypto';
import { fromInstant, minutes, toInstant } from '../../clock.ts';

/** Each minute is spread over so many keys: when quiet hours end, thousands of messages are due in one. */
export const dueShards = Array.from({ length: 16 }, (_, n) => n.toString(16));

/** The beginning of the minute in which a time is, in milliseconds. */
export const minuteOf = (time: number): number => Math.floor(time / minutes(1)) * minutes(1);

/** One key of one minute; `minute` in milliseconds. */
export type DueSlot = { readonly minute: number; readonly shard: string };

export const shardOf = (id: string): string => hash('sha256', id).charAt(0);

export const slotKey = ({ minute, shard }: DueSlot): string => `${toInstant(minute)}#${shard}`;

/** A number of milliseconds as a text that sorts like it. */
export const instantKey = (time: number): string => toInstant(time);

/** Where something stands inside of its slot: by when it was due, and what it is. */
export const dueKey = ({ at, id }: { readonly at: number; readonly id: string }): string =>
  `${instantKey(at)}#${id}`;

export const readDueKey = (key: string): { readonly at: number; readonly id: string } => {
  const end = key.indexOf('#');
  return { at: fromInstant(key.slice(0, end)), id: key.slice(end + 1) };
};
