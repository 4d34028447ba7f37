import { describe, expect, it } from '@jest/globals';
import { endsAddress } from './ends-address.ts';

describe('an address', () => {
  it.each([
    [true, { outcome: 'bounced', permanent: true }],
    [true, { outcome: 'failed', permanent: true }],
    [true, { outcome: 'complained', permanent: true }],
    [false, { outcome: 'bounced', permanent: false }],
    [false, { outcome: 'failed', permanent: false }],
    [false, { outcome: 'delayed', permanent: true }],
    [false, { outcome: 'delivered', permanent: false }],
  ] as const)('ends (%s) by %j', (ends, report) => {
    expect(endsAddress(report)).toBe(ends);
  });
});
