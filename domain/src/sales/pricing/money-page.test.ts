import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { Parts } from './pricing.ts';
import { reckon } from './reckon.ts';

const page = await readFile(new URL('../../../../docs/money.md', import.meta.url), 'utf8');

/** The figures of a row of the example, in cents. */
const rowOf = (name: string): number[] => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${name}`)) ?? '';
  const cells = row.split('|').slice(2, -1);
  return cells.map((cell) => Math.round(Number.parseFloat(cell) * 100));
};

it('the example of docs/money.md is what is reckoned', () => {
  const booking = reckon({
    currency: 'EUR',
    lines: [
      { category: 'adult', unit: 2990, count: 2 },
      { category: 'child', unit: 1495, count: 1 },
    ],
    discounts: [{ off: { basisPoints: 1000 } }],
    fees: [{ per: 'place', amount: 100 }],
    tax: { partsPerMillion: 70_000, included: true },
  });
  const columns = [...booking.shares.flat(), booking];
  const row = (of: (parts: Parts) => number | undefined) => columns.map(of);
  expect(rowOf('price')).toEqual(row(({ gross }) => gross));
  expect(rowOf('10 % off')).toEqual(row(({ discounts }) => discounts[0]));
  expect(rowOf('fee')).toEqual(row(({ fees }) => fees[0]));
  expect(rowOf('**total**')).toEqual(row(({ total }) => total));
  expect(rowOf('7 % tax')).toEqual(row(({ tax }) => tax));
});
