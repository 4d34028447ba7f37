import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { type RunningSandbox, startSandbox } from '@parterre/local/payment-sandbox/start-sandbox';
import { fractionDigits, maximumOf, minimumOf, offeredCurrencies, stepOf } from '../../currency.ts';
import { bookingId, randomIds } from '../../ids.ts';
import { formatMoney, type Money } from '../../money.ts';
import { whyNotPayable } from '../../payable.ts';
import { fromStripe, toStripe } from './stripe-amounts.ts';
import { stripeProvider } from './stripe-provider.ts';

const [secretKey, webhookSecret] = ['sk_test_currencies', 'whsec_currencies'];
const figuresIn = (text: string): string => text.replaceAll(/[^\d.]/g, '');

describe.each(offeredCurrencies)('%s', (currency) => {
  const whole = (units: number): Money => ({ amount: units * 10 ** fractionDigits(currency), currency });

  test('reaches the provider and comes back as it was', () => {
    expect(fromStripe(toStripe(whole(1200)), currency.toLowerCase())).toEqual(whole(1200));
  });

  test('is written with the digits that it is counted in', () => {
    const decimals = '0'.repeat(fractionDigits(currency));
    expect(figuresIn(formatMoney(whole(1200))).replace(/^\.+/, '')).toBe(
      decimals ? `1200.${decimals}` : '1200',
    );
  });
});

test.each(['ISK', 'UGX'])('a hundredth of %s, which does not exist, is not taken for money', (currency) => {
  expect(fromStripe(1200, currency)).toEqual({ amount: 12, currency });
  expect(() => fromStripe(1250, currency)).toThrow(RangeError);
});

describe('an amount at the edge', () => {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    const webhook = { url: 'http://127.0.0.1:9/', secret: webhookSecret, retryAfterMs: 60_000 };
    sandbox = await startSandbox({ secretKey, webhook });
  });
  afterAll(() => sandbox.stop());

  const askFor = async (price: Money) => {
    const provider = stripeProvider({ secretKey, webhookSecret, apiUrl: sandbox.url });
    const { url } = await provider.openPage({
      bookingId: bookingId.parse(randomIds.next()),
      attempt: 1,
      title: 'Nocturnes',
      lines: [{ name: 'Stalls', price, count: 1 }],
      email: 'ada@example.org',
      successUrl: 'https://tickets.test/1',
      cancelUrl: 'https://tickets.test/2',
      expiresAt: Date.now(),
    });
    return (await fetch(url)).text();
  };

  it('is shown by the provider as we show it, in every currency offered', async () => {
    for (const currency of offeredCurrencies) {
      const price = { amount: 1250 * 10 ** fractionDigits(currency), currency };
      const figures = figuresIn(formatMoney(price)).replace(/^\.+/, '');
      expect([currency, figuresIn(await askFor(price)).includes(figures)]).toEqual([currency, true]);
    }
  });

  it('is taken by the provider where we take it, in every currency offered', async () => {
    for (const currency of offeredCurrencies)
      for (const amount of [minimumOf(currency), maximumOf(currency)]) {
        expect(whyNotPayable({ amount, currency })).toBeNull();
        await expect(askFor({ amount, currency })).resolves.toContain('Pay');
      }
  });

  it('is refused by us where the provider refuses it', async () => {
    for (const currency of offeredCurrencies) {
      const [least, step] = [minimumOf(currency), stepOf(currency)];
      const beyond = [maximumOf(currency) + step, ...(least > step ? [least - step] : [])];
      for (const amount of [...beyond, ...(step > 1 ? [10 * least + 1] : [])]) {
        expect([currency, amount, whyNotPayable({ amount, currency })]).not.toContain(null);
        await expect(askFor({ amount, currency })).rejects.toMatchObject({ code: 'payment-refused' });
      }
    }
  });

  it.each(['XTS', 'CUP', 'KPW'])('in %s, which the provider does not know, is refused', async (currency) => {
    const price = { amount: 5000, currency };
    expect(whyNotPayable(price)?.en).toContain('cannot be paid');
    await expect(askFor(price)).rejects.toMatchObject({ code: 'payment-refused' });
  });
});
