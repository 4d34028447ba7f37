import { choiceLimit, limitWords, whyNoMore } from './choice-limit.ts';

const limitOf = (placesPerCustomer: number | null, bought = 0) =>
  choiceLimit({ id: 'e1', maxPlaces: 50, placesPerCustomer }, bought);

describe('how much one may choose', () => {
  it('is what a booking has room for, where there is no limit', () => {
    expect(limitOf(null, 30).most).toBe(50);
    expect(limitWords(limitOf(null))).toBe('');
    expect(whyNoMore(limitOf(null))).toBe('One booking has room for 50 places.');
  });

  it('is what each customer may have, without what they have bought', () => {
    expect(limitOf(6).most).toBe(6);
    expect(limitWords(limitOf(6))).toBe('At most 6 tickets each.');
    expect(limitWords(limitOf(1))).toBe('One ticket each.');
    expect(limitOf(6, 4).most).toBe(2);
    expect(limitWords(limitOf(6, 4))).toBe(
      'At most 6 tickets each. You have 4 already. You can choose 2 more.',
    );
    expect(whyNoMore(limitOf(6))).toBe('At most 6 tickets each.');
    expect(whyNoMore(limitOf(6, 4))).toBe('At most 6 tickets each. You have 4 already. You have chosen 2.');
  });

  it('is said of one as of one', () => {
    expect(limitWords(limitOf(2, 1))).toBe(
      'At most 2 tickets each. You have one already. You can choose one more.',
    );
    expect(whyNoMore(limitOf(2, 1))).toBe(
      'At most 2 tickets each. You have one already. You have chosen one.',
    );
  });

  it('is nothing for who has all of it, or more since the limit was lowered', () => {
    expect(limitOf(6, 6).most).toBe(0);
    expect(limitOf(4, 6).most).toBe(0);
    expect(limitWords(limitOf(4, 6))).toBe('At most 4 tickets each. You have 6 already.');
  });
});
