import { describe, expect, it } from '@jest/globals';
import { checkLimits } from './check-limits.ts';

const saying = (limits?: string) => () => checkLimits(limits);

describe('limits that are said to the deploy command', () => {
  it.each([undefined, '', 'hold.free=20, mail.longestPause=3600', 'process-age.days=0'])(
    'may be %s',
    (limits) => {
      expect(saying(limits)).not.toThrow();
    },
  );

  it.each([
    ['hold.fre=20', 'hold'],
    ['holds.free=20', 'holds'],
    ['hold.free=many', 'must be a list'],
    ['process-age.days=100', 'process-age: days and spread together are 80'],
  ])('are refused before anything is changed: %s', (limits, reason) => {
    expect(saying(limits)).toThrow(reason);
    expect(saying(limits)).toThrow(/^No process would start with Limits=/);
  });
});
