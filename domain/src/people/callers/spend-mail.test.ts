import { expect, it } from '@jest/globals';
import type { Attempt, AttemptLimits } from '../../limits/attempt-limits.ts';
import { spendMail } from './spend-mail.ts';

it.each(['mail-to-address', 'mail-from-address'])(
  'gives back what was spent when %s refuses',
  async (refusing) => {
    const spent: string[] = [];
    const limits: AttemptLimits = {
      spend: async (attempt: Attempt, key) => {
        if (attempt === refusing) throw new Error('too many');
        return spent.push(`${attempt}#${key}`);
      },
      giveBack: async (attempt, key) => void spent.splice(spent.indexOf(`${attempt}#${key}`), 1),
      forgive: async () => undefined,
    };
    const wish = { email: 'carla@example.org', address: '203.0.113.7' };
    await expect(spendMail(limits, wish)).rejects.toThrow('too many');
    expect(spent).toEqual([]);
  },
);
