import { describe, expect, test } from '@jest/globals';
import { DomainError, type DomainErrorCode } from '../domain-error.ts';
import { counted } from './attempt-limits.ts';
import { aText } from '../testing/a-text.ts';

const refusedBy = (code: DomainErrorCode) => () => Promise.reject(new DomainError(code, aText('No.')));

describe('an attempt that was counted', () => {
  const given: string[] = [];
  const limits = {
    spend: async () => 0,
    forgive: async () => undefined,
    giveBack: async (attempt: string, key: string) => void given.push(`${attempt} ${key}`),
  };
  const counts = [
    { attempt: 'sign-in', key: 'ada' },
    { attempt: 'mail', key: 'ada' },
  ] as const;

  test.each<[DomainErrorCode, string[]]>([
    ['too-busy', ['sign-in ada', 'mail ada']],
    ['too-many-attempts', ['sign-in ada', 'mail ada']],
    ['wrong-credentials', []],
  ])('that ends with %s is given back: %j', async (code, expected) => {
    given.length = 0;
    await expect(counted(limits, counts, refusedBy(code))).rejects.toMatchObject({ code });
    expect(given).toEqual(expected);
  });

  test('and made is not given back', async () => {
    given.length = 0;
    await expect(counted(limits, counts, async () => 'made')).resolves.toBe('made');
    expect(given).toEqual([]);
  });
});
