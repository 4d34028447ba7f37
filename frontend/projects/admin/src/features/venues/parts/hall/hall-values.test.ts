import { hallOf, usualHall } from './hall-values.ts';

describe('a hall as it is typed', () => {
  it('is 12 rows of 20 before anything is', () => {
    expect(hallOf(usualHall)).toEqual({
      kind: 'hall',
      rows: 12,
      seats: 20,
      aisles: 0,
      curve: 'gentle',
      numbering: 'row',
      numberedFrom: 'left',
      firstRow: 'A',
      skippedLetters: 'IO',
      balcony: null,
    });
  });

  it('takes letters in any case, with or without commas, each once', () => {
    const typed = { ...usualHall, firstRow: ' b ', skippedLetters: 'i o, O,q' };
    expect(hallOf(typed)).toMatchObject({ firstRow: 'B', skippedLetters: 'IOQ' });
  });

  it('has a balcony when it is wanted', () => {
    expect(hallOf({ ...usualHall, balcony: true }).balcony).toEqual({ rows: 3, seats: 20 });
  });
});
