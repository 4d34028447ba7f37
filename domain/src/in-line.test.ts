import { describe, expect, it } from '@jest/globals';
import { inLineByKey } from './in-line.ts';

describe('work in line', () => {
  it('is done one after the other by key, whatever becomes of those before', async () => {
    const inLine = inLineByKey();
    const done: string[] = [];
    const first = Promise.withResolvers<string>();
    const failing = inLine('a', async () => {
      done.push('begun');
      return first.promise;
    });
    const second = inLine('a', async () => void done.push('second'));
    await inLine('b', async () => void done.push('of another'));
    expect(done).toEqual(['begun', 'of another']);
    first.reject(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    await second;
    expect(await inLine('a', async () => done.length)).toBe(3);
  });
});
