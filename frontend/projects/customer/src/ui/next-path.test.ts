import { isOnTheWayToTickets, nextPath } from './next-path.ts';

describe('where one wanted to go', () => {
  it.each([
    ['/calendar?month=2026-12', '/calendar?month=2026-12'],
    ['/', '/'],
    ['calendar', undefined],
    ['https://elsewhere.example', undefined],
    ['//elsewhere.example', undefined],
    ['/\\elsewhere.example', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (next, path) => {
    expect(nextPath(next)).toBe(path);
  });

  it.each([
    ['/events/open-day', true],
    ['/events/open-day/seats?at=C', true],
    ['/bookings/b1?paid', true],
    ['/bookings', false],
    ['/bookings?page=2', false],
    ['/', false],
    ['/?q=/events/open-day', false],
    ['/calendar', false],
    ['/notifications', false],
  ])('%s is on the way to tickets: %s', (path, is) => {
    expect(isOnTheWayToTickets(path)).toBe(is);
  });
});
