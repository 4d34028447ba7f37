import { describe, expect, it } from '@jest/globals';
import { aRefund } from '../../testing/booking-builder.ts';
import type { KnownRefund } from '../payments/payment-provider.ts';
import { compareRefunds } from './compare-refunds.ts';

const known = (id: string | null, amount: number, failed = false): KnownRefund => ({ id, amount, failed });

describe('what the provider knows of refunds', () => {
  it('is nothing new where it is what stands here', () => {
    const [first, due] = [aRefund({ amount: 10 }), aRefund({ amount: 20, state: 'due' })];
    const news = compareRefunds([first, due], [known(first.id, 10)]);
    expect(news).toEqual({ changed: [], byHand: 0 });
  });

  it('is a refund that the bank sent back', () => {
    const refund = aRefund({ amount: 10 });
    const { changed } = compareRefunds([refund], [known(refund.id, 10, true)]);
    expect(changed).toEqual([{ ...refund, state: 'failed' }]);
  });

  it('is one of ours of which the answer got lost, and no money by hand', () => {
    const due = aRefund({ amount: 20, state: 'due' });
    expect(compareRefunds([due], [known(due.id, 20)])).toEqual({ changed: [], byHand: 0 });
  });

  it('is money that somebody sent by hand, as far as it is not noted', () => {
    const noted = aRefund({ amount: 30, byHand: true, reason: 'by-hand' });
    expect(compareRefunds([noted], [known(null, 30), known(null, 5)])).toEqual({ changed: [], byHand: 5 });
    expect(compareRefunds([noted], [known(null, 30)])).toEqual({ changed: [], byHand: 0 });
    expect(compareRefunds([], [known('of-nobody', 7), known(null, 1, true)])).toEqual({
      changed: [],
      byHand: 7,
    });
  });

  it('is money by hand that makes good what could not be sent, each as a whole', () => {
    const [failed, impossible] = [
      aRefund({ amount: 10, state: 'failed' }),
      aRefund({ amount: 20, state: 'impossible' }),
    ];
    const made = { state: 'done', byHand: true } as const;
    expect(compareRefunds([failed, impossible], [known(failed.id, 10, true), known(null, 10)])).toEqual({
      changed: [{ ...failed, ...made }],
      byHand: 0,
    });
    expect(compareRefunds([failed, impossible], [known(null, 33)])).toEqual({
      changed: [
        { ...failed, ...made },
        { ...impossible, ...made },
      ],
      byHand: 3,
    });
    expect(compareRefunds([failed], [known(null, 9)])).toEqual({ changed: [], byHand: 0 });
    const done = { ...failed, ...made };
    expect(compareRefunds([done], [known(failed.id, 10, true), known(null, 10)])).toEqual({
      changed: [],
      byHand: 0,
    });
  });
});
