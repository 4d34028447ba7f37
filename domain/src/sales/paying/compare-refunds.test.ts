import { describe, expect, it } from '@jest/globals';
import { aRefund } from '../../testing/booking-builder.ts';
import type { KnownRefund } from '../payments/payment-provider.ts';
import { compareRefunds } from './compare-refunds.ts';

const known = (id: string | null, amount: number, failed = false): KnownRefund => ({ id, amount, failed });

describe('what the provider knows of refunds', () => {
  it('is nothing new where it is what stands here', () => {
    const [first, due] = [aRefund({ amount: 10 }), aRefund({ amount: 20, state: 'due' })];
    const news = compareRefunds([first, due], [known(first.id, 10)]);
    expect(news).toEqual({ changed: [], byHand: 0, cameBack: 0 });
  });

  it('is a refund that the bank sent back', () => {
    const refund = aRefund({ amount: 10 });
    const { changed } = compareRefunds([refund], [known(refund.id, 10, true)]);
    expect(changed).toEqual([{ ...refund, state: 'failed' }]);
  });

  it('is one of ours of which the answer got lost, and no money by hand', () => {
    const due = aRefund({ amount: 20, state: 'due' });
    expect(compareRefunds([due], [known(due.id, 20)])).toEqual({ changed: [], byHand: 0, cameBack: 0 });
  });

  it('is money that somebody sent by hand, as far as it is not noted', () => {
    const noted = aRefund({ amount: 30, byHand: true, reason: 'by-hand' });
    expect(compareRefunds([noted], [known(null, 30), known(null, 5)])).toEqual({
      changed: [],
      byHand: 5,
      cameBack: 0,
    });
    expect(compareRefunds([noted], [known(null, 30)])).toEqual({ changed: [], byHand: 0, cameBack: 0 });
    expect(compareRefunds([], [known('of-nobody', 7), known(null, 1, true)])).toEqual({
      changed: [],
      byHand: 7,
      cameBack: 0,
    });
  });

  it('is money by hand that makes good what could not be sent, or a part of it', () => {
    const [failed, impossible] = [
      aRefund({ amount: 10, state: 'failed' }),
      aRefund({ amount: 20, state: 'impossible' }),
    ];
    const made = { state: 'done', byHand: true } as const;
    expect(compareRefunds([failed, impossible], [known(failed.id, 10, true), known(null, 10)])).toEqual({
      changed: [{ ...failed, ...made }],
      byHand: 0,
      cameBack: 0,
    });
    expect(compareRefunds([failed, impossible], [known(null, 33)])).toEqual({
      changed: [
        { ...failed, ...made },
        { ...impossible, ...made },
      ],
      byHand: 3,
      cameBack: 0,
    });
    expect(compareRefunds([failed], [known(null, 9)])).toEqual({
      changed: [{ ...failed, amount: 1, asked: 10 }],
      byHand: 9,
      cameBack: 0,
    });
    const done = { ...failed, ...made };
    expect(compareRefunds([done], [known(failed.id, 10, true), known(null, 10)])).toEqual({
      changed: [],
      byHand: 0,
      cameBack: 0,
    });
  });

  it('is money by hand that the bank sent back to us, the newest first', () => {
    const [first, second] = [30, 20].map((amount) => aRefund({ amount, byHand: true, reason: 'by-hand' }));
    const of = [known(null, 30), known(null, 20, true)];
    const { changed, ...rest } = compareRefunds(
      [first, second].flatMap((each) => each ?? []),
      of,
    );
    expect(changed).toMatchObject([{ id: second?.id, amount: 20, state: 'failed' }]);
    expect(changed[0]).not.toHaveProperty('byHand');
    expect(rest).toEqual({ byHand: 0, cameBack: 0 });
  });

  it('is a part of it, which leaves the rest', () => {
    const hand = aRefund({ amount: 50, byHand: true, reason: 'by-hand' });
    expect(compareRefunds([hand], [known(null, 30), known(null, 20, true)])).toEqual({
      changed: [{ ...hand, amount: 30 }],
      byHand: 0,
      cameBack: 20,
    });
  });

  it('is nothing where the provider has forgotten the payment', () => {
    const hand = aRefund({ amount: 50, byHand: true, reason: 'by-hand' });
    expect(compareRefunds([hand], [])).toEqual({ changed: [], byHand: 0, cameBack: 0 });
  });

  it('is one that made good another one, and failed, too', () => {
    const made = aRefund({ amount: 10, byHand: true });
    const { changed } = compareRefunds([made], [known(made.id, 10, true), known(null, 10, true)]);
    expect(changed).toMatchObject([{ id: made.id, state: 'failed' }]);
  });

  it('is what the release before had noted under another id: sent, or sent back', () => {
    const noted = aRefund({ amount: 10 });
    expect(compareRefunds([noted], [known('of-ours-then', 10)])).toEqual({
      changed: [],
      byHand: 0,
      cameBack: 0,
    });
    const { changed } = compareRefunds([noted], [known('of-ours-then', 10, true)]);
    expect(changed).toMatchObject([{ id: noted.id, state: 'failed' }]);
  });
});
