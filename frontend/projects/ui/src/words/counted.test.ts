import { counted } from './counted.ts';

describe('a counted message', () => {
  afterEach(() => void vi.restoreAllMocks());

  const places = '{count, plural, =0 {no place} one {# place, row C} other {# places, row C}}';

  it.each([
    [0, 'no place'],
    [1, '1 place, row C'],
    [2, '2 places, row C'],
    [1200, '1,200 places, row C'],
  ])('of %s is "%s"', (count, words) => {
    expect(counted(places, count)).toBe(words);
  });

  it('has as many forms as its language has', () => {
    vi.spyOn($localize, 'locale', 'get').mockReturnValue('pl');
    const seats = '{count, plural, one {# miejsce} few {# miejsca} many {# miejsc} other {# miejsca}}';
    expect([1, 2, 5, 22].map((count) => counted(seats, count))).toEqual([
      '1 miejsce',
      '2 miejsca',
      '5 miejsc',
      '22 miejsca',
    ]);
  });

  it('has the digits of where the visitor is, and the forms of its language', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IN']);
    expect(counted(places, 120_000)).toBe('1,20,000 places, row C');
    expect(counted(places, 1)).toBe('1 place, row C');
  });

  it('takes the form that every language has where it has no other', () => {
    expect(counted('{count, plural, other {# seats}}', 1)).toBe('1 seats');
  });
});
