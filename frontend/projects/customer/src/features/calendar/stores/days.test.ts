import { dayAt, dayIn, plusDays, plusMonths, weekdayOf, weeksOf } from './days.ts';

describe('a day of the calendar', () => {
  it('is the one on the wall there', () => {
    const instant = Date.parse('2026-12-11T23:30:00Z');
    expect(dayAt(instant, 'Europe/Vienna')).toBe('2026-12-12');
    expect(dayAt(instant, 'America/New_York')).toBe('2026-12-11');
  });

  it.each(['', 'soon', '2026-13-01', '2026-02-30', '2026-1-1', '2026-12-11T00:00:00Z', '0000-00-00'])(
    'is not what an address says as %j',
    (text) => expect(dayIn(text)).toBeUndefined(),
  );

  it('is read as it is written', () => {
    expect(dayIn('2028-02-29')).toBe('2028-02-29');
    expect(dayIn(undefined)).toBeUndefined();
  });

  it('is followed by others over the ends of months and years, and where clocks change', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2026-03-28', 7)).toBe('2026-04-04');
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('has one like it in every month, as far as that goes', () => {
    expect(plusMonths('2026-12-11', 1)).toBe('2027-01-11');
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(plusMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
});

describe('the weeks of a month', () => {
  it('are whole, from Monday on', () => {
    const weeks = weeksOf('2026-12-11', 1);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.slice(0, 2)).toEqual(['2026-11-30', '2026-12-01']);
    expect(weeks.at(-1)?.at(-1)).toBe('2027-01-03');
  });

  it('begin as is usual there', () => {
    const weeks = weeksOf('2026-12-11', 7);
    expect(weeks.map((week) => weekdayOf(week[0] ?? ''))).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[0]?.[0]).toBe('2026-11-29');
  });

  it('are no more than it has days in', () => {
    expect(weeksOf('2027-02-01', 1)).toHaveLength(4);
    expect(weeksOf('2026-08-31', 1)).toHaveLength(6);
  });
});
