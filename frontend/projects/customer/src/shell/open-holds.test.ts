import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { CurrentPage } from '@parterre/ui/navigation/current-page.ts';
import { render, screen } from '@testing-library/angular';
import type { Booking } from '../data/api.ts';
import { OpenBookings } from '../data/open-bookings.ts';
import { aBooking } from '../testing/a-booking.ts';
import { OpenHolds } from './open-holds.ts';

const held = aBooking('Nocturne', '2026-12-04T19:00:00Z', 'held', { deadline: '2026-12-01T12:07:30Z' });
const paying = aBooking('Matinee', '2026-12-05T14:00:00Z', 'paying');

describe('what is held, on every page', () => {
  const shown = (bookings: readonly Booking[], path = '/') =>
    render(OpenHolds, {
      providers: [
        provideRouter([]),
        { provide: OpenBookings, useValue: { bookings: signal(bookings), again: vi.fn() } },
        { provide: Clock, useValue: { now: signal(Date.parse('2026-12-01T12:00:00Z')) } },
        { provide: CurrentPage, useValue: { arrived: signal({ urlAfterRedirects: path }) } },
      ],
    });

  it('says for how long, and leads back to the seats', async () => {
    await shown([held]);
    expect(screen.getByRole('complementary', { name: 'Held for you' })).toBeDefined();
    const way = screen.getByRole('link', { name: /Nocturne.*1 place held for you for 7:30.*Continue/s });
    expect(way.getAttribute('href')).toBe('/events/Nocturne/seats');
  });

  it('leads to a payment that is not finished', async () => {
    await shown([paying]);
    const way = screen.getByRole('link', { name: /Matinee.*Your payment is not finished/s });
    expect(way.getAttribute('href')).toBe('/events/Matinee/seats');
  });

  it.each(['/events/Nocturne/seats?at=C', '/bookings/Nocturne'])(
    'is not said at %s, which shows it',
    async (path) => {
      await shown([held, paying], path);
      expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
        expect.stringContaining('Matinee'),
      ]);
    },
  );

  it('is not there while nothing is held', async () => {
    await shown([]);
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});
