import { describe, expect, it } from '@jest/globals';
import { type CategoryColour, dearestFirst } from './ticket-category.ts';

const at = (amount: number, colour: CategoryColour) => ({
  price: { amount, currency: 'EUR' as const },
  colour,
});

describe('the order of ticket categories', () => {
  it('is the dearest first, and for one price the order of their looks', () => {
    const categories = [at(500, 'c10'), at(0, 'c1'), at(500, 'c2'), at(900, 'c20')];
    expect(categories.toSorted(dearestFirst).map(({ colour }) => colour)).toEqual(['c20', 'c2', 'c10', 'c1']);
  });
});
