import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitPayload, mostPayload } from './push-payload.ts';

const write = (body: string): string => JSON.stringify({ title: 'Doors open at 19:00', body });
const bodyOf = (payload: string): string => String(Object(JSON.parse(payload)).body);

describe('the payload of a push message', () => {
  it('is left as it is where there is room', () => {
    expect(fitPayload('See you there', write)).toBe(write('See you there'));
    const room = mostPayload - Buffer.byteLength(write(''));
    expect(fitPayload('a'.repeat(room), write)).toBe(write('a'.repeat(room)));
  });

  it('says that something is missing where there is none', () => {
    const room = mostPayload - Buffer.byteLength(write(''));
    const payload = fitPayload('a'.repeat(room + 1), write);
    expect(Buffer.byteLength(payload)).toBe(mostPayload);
    expect(bodyOf(payload)).toBe(`${'a'.repeat(room - 3)}…`);
  });

  it('is cut between what people see as letters', () => {
    const family = '👩‍👩‍👧‍👦';
    const cut = bodyOf(fitPayload(family.repeat(400), write));
    expect(cut.replaceAll(family, '')).toBe('…');
  });

  it('has no blanks before what says that there is more', () => {
    expect(bodyOf(fitPayload('word '.repeat(2000), write))).toMatch(/word…$/);
  });

  it('fits, and begins as the text does, whatever the text', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }).map((text) => text.repeat(200));
    fc.assert(
      fc.property(long, (text) => {
        const payload = fitPayload(text, write);
        expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(mostPayload);
        expect(text.startsWith(bodyOf(payload).replace(/…$/, ''))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is an error of ours where there is no room for a single letter', () => {
    expect(() => fitPayload('text', (text) => 'x'.repeat(5000) + text)).toThrow('no room');
  });
});
