import { describe, expect, test } from '@jest/globals';
import { hallRequest } from './generator-request.ts';

describe('a wish for a hall', () => {
  test('is two numbers', () => {
    expect(hallRequest.parse({ kind: 'hall', rows: 12, seats: 20 })).toEqual({
      kind: 'hall',
      rows: 12,
      seats: 20,
      aisles: 0,
      curve: 'straight',
      numbering: 'row',
      numberedFrom: 'left',
      firstRow: 'A',
      skippedLetters: 'IO',
      balcony: null,
    });
  });

  test.each([
    [{ rows: 0, seats: 20 }, 'rows'],
    [{ rows: 101, seats: 20 }, 'rows'],
    [{ rows: 1.5, seats: 20 }, 'rows'],
    [{ rows: 12, seats: 201 }, 'seats'],
    [{ rows: 12, seats: 2, aisles: 2 }, 'aisles'],
    [{ rows: 12, seats: 20, aisles: 9 }, 'aisles'],
    [{ rows: 12, seats: 20, aisles: 4, balcony: { rows: 1, seats: 4 } }, 'balcony.seats'],
    [{ rows: 12, seats: 20, firstRow: 'ÄÄ' }, 'firstRow'],
    [{ rows: 12, seats: 20, skippedLetters: 'i' }, 'skippedLetters'],
    [{ rows: 12, seats: 20, skippedLetters: 'ABCDEFGHIJKLMNOPQRSTU' }, 'skippedLetters'],
  ])('of %j is refused', (wish, field) => {
    const { error } = hallRequest.safeParse({ kind: 'hall', ...wish });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
