import { beforeEach, describe, expect, it } from '@jest/globals';
import { seconds } from '../../clock.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { paymentUnavailable, type PaymentProvider, ProviderBusyError } from './payment-provider.ts';
import { withinShare } from './within-share.ts';

describe('a payment provider that machines ask', () => {
  let clock: ReturnType<typeof manualClock>;
  let [asked, taken, random] = [0, 0, 0.5];
  let answer: () => Promise<'open'>;
  let provider: PaymentProvider;

  beforeEach(() => {
    [clock, asked, taken, random] = [manualClock(), 0, 0, 0.5];
    answer = async () => 'open';
    const outcomeOf = async () => {
      asked += 1;
      return { state: await answer() };
    };
    const share = { take: async () => void (taken += 1) };
    provider = withinShare({ ...fakePayments(), outcomeOf }, { share, clock, random: () => random });
  });

  const busy = () => Promise.reject(new ProviderBusyError('too many requests'));
  const ask = () => provider.outcomeOf('page').catch((error: unknown) => error);

  it('is asked once there is room in the share', async () => {
    expect(await ask()).toEqual({ state: 'open' });
    expect([taken, asked]).toEqual([1, 1]);
  });

  it('is left alone when it was asked too much, longer each time, a minute at most', async () => {
    answer = busy;
    const pauses = [];
    for (let n = 0; n < 9; n++) {
      expect(await ask()).toBeInstanceOf(ProviderBusyError);
      const before = asked;
      let pause = 0;
      while (asked === before) {
        clock.advance(250);
        pause += 250;
        await ask();
      }
      pauses.push(pause);
    }
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    expect([pauses[0], pauses.at(-1)]).toEqual([750, seconds(45)]);
  });

  it('is left alone once for all that it refuses together', async () => {
    answer = busy;
    await Promise.all([ask(), ask(), ask()]);
    answer = async () => 'open';
    clock.advance(750);
    expect(await ask()).toEqual({ state: 'open' });
  });

  it.each([0, 0.99])(
    'is left alone by each process for a time of its own, half a pause at least: %d',
    async (by) => {
      [answer, random] = [busy, by];
      await ask();
      answer = async () => 'open';
      clock.advance(499 + by * 500);
      expect(await ask()).toBeInstanceOf(ProviderBusyError);
      clock.advance(1);
      expect(await ask()).toEqual({ state: 'open' });
    },
  );

  it('is asked as before when it answers again', async () => {
    answer = busy;
    await ask();
    clock.advance(seconds(1));
    answer = async () => 'open';
    await ask();
    answer = busy;
    await ask();
    clock.advance(seconds(1));
    answer = async () => 'open';
    expect(await ask()).toEqual({ state: 'open' });
  });

  it('is not left alone for a failure of another kind', async () => {
    answer = () => Promise.reject(paymentUnavailable());
    await ask();
    answer = async () => 'open';
    expect(await ask()).toEqual({ state: 'open' });
  });
});
