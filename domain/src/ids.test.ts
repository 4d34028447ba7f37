import { describe, expect, it } from '@jest/globals';
import { bookingId, encodeId, randomIds } from './ids.ts';

describe('an id', () => {
  it("is the first 80 bits in Crockford's base 32, five at a time", () => {
    expect(encodeId(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255]))).toBe('000g40r40m30e209');
    expect(encodeId(new Uint8Array(10).fill(255))).toBe('zzzzzzzzzzzzzzzz');
  });

  it('is another one each time, also when the store of randomness is filled again', () => {
    const ids = Array.from({ length: 1000 }, randomIds.next);
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => bookingId.safeParse(id).success)).toBe(true);
  });
});
