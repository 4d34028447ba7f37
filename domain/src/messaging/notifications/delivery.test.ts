import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Delivery, type DeliveryTry, withTry } from './delivery.ts';

const queued: Delivery = { state: 'queued', tries: [] };
const sent: DeliveryTry = { at: '2026-12-01T12:00:00.000Z', state: 'sent', providerId: 'p1' };
const delivered: DeliveryTry = { ...sent, at: '2026-12-01T12:00:01.000Z', state: 'delivered' };
const bounced: DeliveryTry = { ...sent, at: '2026-12-01T12:00:02.000Z', state: 'bounced', why: '5.1.1' };

const stateAfter = (tries: readonly DeliveryTry[]): Delivery => tries.reduce(withTry, queued);

describe('what has become of a delivery', () => {
  it('is the same in whatever order, and however often, it is reported', () => {
    const reports = fc.shuffledSubarray([sent, delivered, bounced, bounced, delivered], { minLength: 5 });
    fc.assert(
      fc.property(reports, (tries) => {
        const { state, tries: kept } = stateAfter(tries);
        expect(state).toBe('bounced');
        expect(kept).toHaveLength(3);
      }),
    );
  });

  it('keeps the first try and the newest, however many there are', () => {
    const tries = Array.from({ length: 40 }, (_none, n) => ({
      at: new Date(Date.UTC(2026, 11, 1, 12, n)).toISOString(),
      state: 'queued' as const,
      why: `try ${n}`,
    }));
    const { tries: kept } = stateAfter(tries);
    expect(kept).toHaveLength(12);
    expect([kept[0]?.why, kept[11]?.why]).toEqual(['try 0', 'try 39']);
  });

  it('is sent again after it was given up', () => {
    expect(stateAfter([{ ...sent, state: 'failed' }, sent]).state).toBe('sent');
  });
});
