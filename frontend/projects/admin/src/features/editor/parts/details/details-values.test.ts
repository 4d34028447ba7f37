import type { ManagedEvent } from '../../../../data/api.ts';
import { changesOf, isLimit, movedWithStart, rebased, valuesOf } from './details-values.ts';

const event: ManagedEvent = {
  id: 'e1',
  slug: 'nocturnes',
  title: 'Nocturnes',
  status: 'draft',
  kind: 'music',
  startsAt: '2026-12-04T11:30:00.000Z',
  timeZone: 'Asia/Kuala_Lumpur',
  venueName: 'Hall',
  poster: null,
  organizationId: 'o1',
  venueId: 'v1',
  venue: { name: 'Hall', address: '', city: '', country: 'MY', online: false },
  description: 'Two pianos',
  doorsAt: null,
  endsAt: '2026-12-04T14:00:00.000Z',
  currency: 'MYR',
  salesOpenAt: '2026-10-01T00:00:42.123Z',
  salesCloseAt: '2026-12-04T11:30:00.000Z',
  cancellableUntil: '2026-12-01T11:30:00.000Z',
  holdMinutes: 8,
  placesPerCustomer: null,
  noSingleSeats: false,
  categories: [],
  chartVersion: 1,
  version: 3,
  publishedAt: null,
};

describe('the details of an event', () => {
  it('shows the times on the wall of the venue, and the policy in days', () => {
    expect(valuesOf(event)).toMatchObject({ startsAt: '2026-12-04T19:30', doorsAt: '', cancel: '3' });
  });

  it('knows whether single seats may be left', () => {
    expect(changesOf({ ...valuesOf(event), noSingleSeats: true }, event)).toEqual({ noSingleSeats: true });
  });

  it('has no changes while nobody has changed anything', () => {
    expect(changesOf(valuesOf(event), event)).toEqual({});
  });

  it.each([
    ['6', { placesPerCustomer: 6 }],
    [' 50 ', { placesPerCustomer: 50 }],
    ['', { placesPerCustomer: null }],
    ['  ', { placesPerCustomer: null }],
  ])('reads %j as how many places each customer may have', (placesPerCustomer, changes) => {
    const limited = { ...event, placesPerCustomer: 4 };
    expect(valuesOf(limited).placesPerCustomer).toBe('4');
    expect(changesOf({ ...valuesOf(limited), placesPerCustomer }, limited)).toEqual(changes);
  });

  it.each(['0', '51', '-1', '2.5', '1e1', 'six', '007'])('changes nothing for %j', (placesPerCustomer) => {
    const limited = { ...event, placesPerCustomer: 4 };
    expect(isLimit(placesPerCustomer)).toBe(false);
    expect(changesOf({ ...valuesOf(limited), placesPerCustomer }, limited)).toEqual({});
  });

  it('names only what was changed', () => {
    const values = { ...valuesOf(event), title: ' Nocturnes II ', doorsAt: '2026-12-04T19:00' };
    expect(changesOf(values, event)).toEqual({
      title: 'Nocturnes II',
      doorsAt: '2026-12-04T11:00:00.000Z',
    });
  });

  it('takes no half typed time for a change', () => {
    expect(changesOf({ ...valuesOf(event), startsAt: '' }, event)).toEqual({});
  });

  it('moves the end of cancelling along with the start', () => {
    const changes = changesOf({ ...valuesOf(event), startsAt: '2026-12-05T19:30' }, event);
    expect(changes.cancellableUntil).toBe('2026-12-02T11:30:00.000Z');
  });

  it('follows what others have changed, and keeps what was changed here', () => {
    const before = valuesOf(event);
    const here = { ...before, title: 'Mine' };
    const now = { ...before, title: 'Theirs', description: 'Three pianos' };
    expect(rebased(here, before, now)).toMatchObject({ title: 'Mine', description: 'Three pianos' });
  });

  it('moves doors, end and the end of sales along with the start', () => {
    const moved = movedWithStart({ ...valuesOf(event), startsAt: '2026-12-06T20:00' }, '2026-12-04T19:30');
    expect(moved).toMatchObject({
      doorsAt: '',
      endsAt: '2026-12-06T22:30',
      salesCloseAt: '2026-12-06T20:00',
    });
  });
});
