import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { lead, leadParts } from './lead.ts';

describe('a lead', () => {
  test.each([
    ['P1D', 'P1D'],
    ['P1W', 'P7D'],
    ['P1Y', 'P12M'],
    ['PT120M', 'PT2H'],
    ['PT90M', 'PT1H30M'],
    ['p1dt2h', 'P1DT2H'],
    ['PT24H', 'PT24H'],
    ['P366D', 'P366D'],
    ['PT5M', 'PT5M'],
    ['P1DT0S', 'P1D'],
  ])('%s is written %s', (text, written) => {
    expect(lead.parse(text)).toBe(written);
  });

  test.each([
    '',
    'P',
    'tomorrow',
    'PT0S',
    'PT4M',
    'PT300S',
    'PT5M1S',
    'PT5.5M',
    '-P1D',
    'P13M',
    'P1Y1D',
    'P367D',
    'P12M1D',
    'PT8785H',
    'P1M-1D',
    '1D',
    `P${'0'.repeat(50)}1D`,
    'P999999999999999999D',
    'P1D\n',
  ])('is not %j', (text) => {
    const read = lead.safeParse(text);
    expect(read.error?.issues[0]?.message).toBeDefined();
  });

  it('is the same text for the same time, and read as it was written', () => {
    const counts = [fc.nat(12), fc.nat(60), fc.nat(48), fc.nat(120)] as const;
    fc.assert(
      fc.property(...counts, (months, days, hours, count) => {
        const read = lead.safeParse(`P${months}M${days}DT${hours}H${count}M`);
        fc.pre(read.success);
        expect(lead.parse(read.data)).toBe(read.data);
        expect(leadParts(lead.parse(read.data))).toEqual({ months, days, minutes: 60 * hours + count });
      }),
    );
  });
});
