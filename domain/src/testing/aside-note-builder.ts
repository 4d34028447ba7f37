import type { AsideNote } from '../queues/dead-letter.ts';

/** Tried for a day, in vain. */
export const anAsideNote = (change: Partial<AsideNote> = {}): AsideNote => ({
  tries: 51,
  since: '2026-11-30T12:00:00.000Z',
  why: 'ECONNREFUSED',
  ...change,
});
