import { instantAt, later, wallTime } from './wall-time.ts';

describe('wall time', () => {
  it('is read in the zone of the venue', () => {
    expect(instantAt('2026-12-04T19:30', 'Asia/Kuala_Lumpur')).toBe('2026-12-04T11:30:00.000Z');
    expect(instantAt('2026-07-04T19:30', 'Europe/Berlin')).toBe('2026-07-04T17:30:00.000Z');
  });

  it('is written in the zone of the venue', () => {
    expect(wallTime('2026-12-04T11:30:00.000Z', 'Asia/Kuala_Lumpur')).toBe('2026-12-04T19:30');
  });

  it('keeps the clock over the end of summer time', () => {
    const wall = '2026-10-25T03:30';
    expect(wallTime(instantAt(wall, 'Europe/Berlin') ?? '', 'Europe/Berlin')).toBe(wall);
  });

  it('is nothing while it is half filled in', () => {
    expect(instantAt('', 'UTC')).toBeUndefined();
    expect(instantAt('2026-02-31T10:00', 'No/Where')).toBeUndefined();
  });

  it('goes on past midnight', () => {
    expect(later('2026-12-31T23:00', 150)).toBe('2027-01-01T01:30');
  });

  it.each(['', '2026-12-31', '12026-12-31T23:00'])('knows nothing later than %j', (wall) => {
    expect(later(wall, 150)).toBe('');
  });
});
