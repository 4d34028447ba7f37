import type { Money } from '@parterre/ui/format/money.ts';
import { lowestPriceWords } from './price-words.ts';

const euros = (amount: number): Money => ({ amount: amount * 100, currency: 'EUR' });

describe('the lowest price in words', () => {
  it.each([
    ['is free where all are', [0], ['Free']],
    ['is free where all are, by whatever name', [0, 0], ['Free']],
    ['is no “Free” where others cost something', [0, 20], ['from €0', '€0+']],
    ['is the price where there is one', [60], ['€60']],
    ['is the price where all are the same', [60, 60], ['€60']],
    ['is where prices begin', [60, 120], ['from €60', '€60+']],
  ])('%s', (_, amounts, words) => {
    const [lowest = euros(0), ...others] = amounts.map(euros);
    expect(lowestPriceWords(lowest, [lowest, ...others], 'en-GB')).toEqual(words);
  });

  it('is no “Free” where the others are not known', () => {
    expect(lowestPriceWords(euros(0), [null], 'en-GB')).toEqual(['from €0', '€0+']);
  });
});
