import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';

const { resolve } = createRequire(import.meta.url);
const files = globSync('**/*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('testing/'))
  .map((file) => file.slice(0, -'.ts'.length));
const isShown = (file: string): boolean => {
  try {
    return resolve(`@parterre/domain/${file}`) !== '';
  } catch {
    return false;
  }
};

describe('of this package others see', () => {
  test('of the way to the database what opens it, and what becomes of its errors', () => {
    const shown = files.filter((file) => file.startsWith('dynamo/')).filter(isShown);
    expect(shown.toSorted()).toEqual(['dynamo/describe-error', 'dynamo/open-tables']);
  });

  test('all that opens a wing, and the rules', () => {
    const openers = files.filter((file) => /^[^/]+\/open-/.test(file));
    expect(openers.length).toBeGreaterThan(8);
    expect(openers.filter((file) => !isShown(file))).toEqual([]);
    expect(isShown('sales/bookings/booking')).toBe(true);
  });
});
