import { formatMoney, formatPrice } from './money.ts';

const plain = (text: string | null): string | undefined =>
  text?.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('money', () => {
  it('that buys nothing is said in words where it is a price', () => {
    expect(formatPrice({ amount: 0, currency: 'USD' }, 'en-US')).toBe('Free');
    expect(formatPrice({ amount: 100, currency: 'USD' }, 'en-US')).toBe('$1');
  });

  it('drops decimals that say nothing', () => {
    expect(plain(formatMoney({ amount: 12000, currency: 'MYR' }, 'en-GB'))).toBe('RM 120');
    expect(plain(formatMoney({ amount: 4550, currency: 'MYR' }, 'en-GB'))).toBe('RM 45.50');
  });

  it('knows currencies without minor units', () => {
    expect(plain(formatMoney({ amount: 3000, currency: 'JPY' }, 'en-GB'))).toBe('¥3,000');
  });
});
