import { offeredCurrencies } from '@parterre/ui/format/currencies.ts';
import { formatMoney, fractionDigits } from '@parterre/ui/format/money.ts';
import { parsePrice, priceText } from './price.ts';

describe('a typed price', () => {
  it.each([
    ['120', 'MYR', 12000],
    ['12.5', 'MYR', 1250],
    ['12,50', 'EUR', 1250],
    ['0', 'EUR', 0],
    ['4800', 'JPY', 4800],
    ['1.230', 'KWD', 1230],
    ['1200', 'RSD', 120000],
    ['150000', 'IDR', 15000000],
    ['12000', 'HUF', 1200000],
    ['5000', 'ISK', 5000],
    ['5000', 'UGX', 5000],
    ['19.99', 'EUR', 1999],
    [' 1 200 ', 'EUR', 120000],
  ])('%s in %s is %i minor units', (text, currency, amount) => {
    expect(parsePrice(text, currency)).toBe(amount);
  });

  it.each([
    ['', 'EUR'],
    ['abc', 'EUR'],
    ['-5', 'EUR'],
    ['1.234', 'EUR'],
    ['12.5', 'JPY'],
    ['12.5', 'ISK'],
    ['1.234', 'KWD'],
    ['1e3', 'EUR'],
    ['9999999999999', 'EUR'],
  ])('%s in %s is refused', (text, currency) => {
    expect(parsePrice(text, currency)).toBeUndefined();
  });

  it.each(offeredCurrencies)('in %s is shown as it was typed', (currency) => {
    const amount = parsePrice('1200', currency);
    expect(amount).toBe(1200 * 10 ** fractionDigits(currency));
    const shown = formatMoney({ amount: amount ?? 0, currency }, 'en');
    expect(shown.replaceAll(/[^\d.]/g, '').replace(/^\.+/, '')).toBe('1200');
  });

  it.each([
    [12000, 'MYR', '120'],
    [1250, 'MYR', '12.50'],
    [5, 'EUR', '0.05'],
    [4800, 'JPY', '4800'],
  ])('%i minor units of %s are shown as %s', (amount, currency, text) => {
    expect(priceText(amount, currency)).toBe(text);
  });
});
