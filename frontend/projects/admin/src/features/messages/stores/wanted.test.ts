import { aBouncedDelivery, aDelivery, aFailedDelivery } from '../../../testing/a-delivery.ts';
import { countTroubles, wantedOf } from './wanted.ts';

describe('what is sent again', () => {
  it('is every channel that may be, and no other', () => {
    const both = aDelivery({
      id: 'both',
      channels: {
        email: { state: 'bounced' },
        sms: { state: 'failed', canBeSentAgain: true },
        push: { state: 'given-up', canBeSentAgain: true },
      },
    });
    expect(wantedOf([both, aDelivery({ id: 'well' })])).toEqual([
      { id: 'both', channel: 'sms' },
      { id: 'both', channel: 'push' },
    ]);
  });
});

describe('what did not arrive', () => {
  it('is counted once, by the best that can be done about it', () => {
    const half = aDelivery({
      channels: { email: { state: 'bounced' }, sms: { state: 'failed', canBeSentAgain: true } },
    });
    const code = aDelivery({ kind: 'registration-code', channels: { email: { state: 'failed' } } });
    const { all, again, dead, other } = countTroubles([half, aFailedDelivery(), aBouncedDelivery(), code]);
    expect({ all, again: again.length, dead, other }).toEqual({ all: 4, again: 2, dead: 1, other: 1 });
  });

  it('is not what a browser that is gone did not show', () => {
    const { all, dead } = countTroubles([aDelivery({ channels: { push: { state: 'bounced' } } })]);
    expect([all, dead]).toEqual([0, 0]);
  });
});
