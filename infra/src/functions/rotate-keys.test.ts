import { describe, expect, it } from '@jest/globals';
import { publicKeyOf, vapidKeys } from '@parterre/domain/push/vapid-keys';
import { z } from 'zod';
import { nextKeys } from './rotate-keys.ts';

const keyList = z.array(z.object({ kid: z.string(), kty: z.string() }));
const ticketKeysOf = (text: string) => keyList.parse(JSON.parse(text));
const again = (text: string, times: number): string =>
  times === 0 ? text : again(nextKeys(text), times - 1);

describe('rotating session keys', () => {
  it('lets the second key sign, which everybody knows already', () => {
    expect(nextKeys('one,two').split(',')[0]).toBe('two');
  });

  it('still knows the key of before, and has a newborn one ready', () => {
    const [, newborn, before] = nextKeys('one,two').split(',');
    expect(newborn).toMatch(/^[\w-]{64}$/);
    expect(before).toBe('one');
  });

  it('makes a list of the single key that there is at first, and knows that key', () => {
    const keys = nextKeys('first').split(',');
    expect(keys).toHaveLength(3);
    expect(keys[2]).toBe('first');
  });

  it('forgets what signed two rotations ago', () => {
    expect(again('one,two', 2).split(',')).toHaveLength(3);
    expect(again('one,two', 2)).not.toContain('one');
  });
});

describe('rotating ticket keys', () => {
  it('begins with two, of which the first signs', () => {
    const keys = ticketKeysOf(nextKeys('[]'));
    expect(keys.map(({ kty }) => kty)).toEqual(['OKP', 'OKP']);
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(2);
  });

  it('knows for eight years more what was signed', () => {
    const first = nextKeys('[]');
    const signing = ticketKeysOf(first)[0]?.kid;
    const after = (years: number) => ticketKeysOf(again(first, years)).map(({ kid }) => kid);
    expect(after(8)).toContain(signing);
    expect(after(9)).not.toContain(signing);
  });
});

describe('rotating keys of push services', () => {
  const keysOf = (text: string) => vapidKeys.parse(JSON.parse(text)).keys.map(publicKeyOf);

  it('begins with two that our services can read, of which the first is for browsers', () => {
    expect(new Set(keysOf(nextKeys('{"keys":[]}'))).size).toBe(2);
  });

  it('gives browsers next time what every process knows already, and knows the one before', () => {
    const [first, second] = keysOf(nextKeys('{"keys":[]}'));
    const before = again('{"keys":[]}', 1);
    expect(first).not.toBe(second);
    const after = keysOf(nextKeys(before));
    expect(after[0]).toBe(keysOf(before)[1]);
    expect(after[2]).toBe(keysOf(before)[0]);
    expect(keysOf(again(before, 8))).toContain(keysOf(before)[0]);
    expect(keysOf(again(before, 9))).not.toContain(keysOf(before)[0]);
  });
});
