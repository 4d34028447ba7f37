import { hash } from 'node:crypto';

/** One of `count` keys, from 0 on: always the same for the same text, and evenly many texts for each. */
export const spread = (text: string, count: number): number =>
  hash('sha256', text, 'buffer').readUInt32BE() % count;
