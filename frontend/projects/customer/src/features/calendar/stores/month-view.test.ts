import { dated } from '../../../testing/a-calendar-entry.ts';
import { listedFrom, nextAfter, openingDay } from './month-view.ts';

const matinee = dated('Matinee', '2026-12-02T14:00:00Z');
const nocturne = dated('Nocturne', '2026-12-11T18:30:00Z');
const newYear = dated('New year', '2027-01-01T10:00:00Z');
const entries = [matinee, nocturne, newYear];

describe('a month', () => {
  it.each([
    ['what is next, in the one that is now', '2026-12-10', '2026-12-05', '2026-12-11'],
    ['today, where nothing of it is to come', '2026-12-10', '2026-12-12', '2026-12-12'],
    ['its first event, in others', '2026-12-01', '2026-11-20', '2026-12-02'],
    ['its first day, where there is none', '2027-03-20', '2026-12-05', '2027-03-01'],
  ])('opens with %s', (_, month, today, opening) => {
    expect(openingDay(month, today, entries)).toBe(opening);
  });

  it('is listed from a day on', () => {
    expect(listedFrom('2026-12-03', entries, 'month')).toEqual([{ day: '2026-12-11', entries: [nocturne] }]);
    expect(listedFrom('2026-12-12', entries, 'month')).toEqual([]);
  });

  it('is listed with all that follow', () => {
    expect(listedFrom('2026-12-01', entries, 'all').map(({ day }) => day)).toEqual([
      '2026-12-02',
      '2027-01-01',
    ]);
  });

  it('is followed by what is on in a later one', () => {
    expect(nextAfter('2026-12-31', entries)).toBe(newYear);
    expect(nextAfter('2026-11-01', entries)).toBe(matinee);
    expect(nextAfter('2027-01-01', entries)).toBeUndefined();
  });
});
