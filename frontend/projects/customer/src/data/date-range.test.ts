import { today, weekend } from './date-range.ts';

describe('date ranges', () => {
  it('today is from midnight to midnight', () => {
    const { from, to } = today(new Date(2026, 10, 21, 15, 30));
    expect(new Date(from)).toEqual(new Date(2026, 10, 21));
    expect(new Date(to)).toEqual(new Date(2026, 10, 22));
  });

  it('the weekend on a Tuesday is the coming Friday to Sunday', () => {
    const { from, to } = weekend(new Date(2026, 10, 17, 9));
    expect(new Date(from)).toEqual(new Date(2026, 10, 20));
    expect(new Date(to)).toEqual(new Date(2026, 10, 23));
  });

  it('the weekend on a Sunday is what is left of it', () => {
    const { from, to } = weekend(new Date(2026, 10, 22, 9));
    expect(new Date(from)).toEqual(new Date(2026, 10, 22));
    expect(new Date(to)).toEqual(new Date(2026, 10, 23));
  });
});
