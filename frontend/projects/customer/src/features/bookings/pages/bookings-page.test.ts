import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Booking } from '../../../data/api.ts';
import { Session } from '../../../data/session.ts';
import { BookingList } from '../stores/booking-list.ts';
import { aBooking } from '../../../testing/a-booking.ts';
import { BookingsPage } from './bookings-page.ts';

const now = Date.parse('2026-12-01T12:00:00Z');
const nocturne = aBooking('Nocturne', '2026-12-04T19:00:00Z', 'confirmed');
const matinee = aBooking('Matinee', '2026-11-20T14:00:00Z', 'confirmed');
const givenUp = aBooking('Given up', '2026-12-05T19:00:00Z', 'cancelled');

describe('my tickets', () => {
  interface State {
    readonly bookings?: readonly Booking[];
    readonly loading?: boolean;
    readonly error?: unknown;
    readonly more?: boolean;
    readonly signedIn?: boolean;
  }
  const shown = async (state: State) => {
    const list = {
      bookings: signal(state.bookings ?? []),
      loading: signal(state.loading === true),
      error: signal(state.error),
      hasMore: signal(state.more === true),
      reread: () => Promise.resolve(),
      more: vi.fn(() => Promise.resolve()),
    };
    await render(BookingsPage, {
      providers: [
        provideRouter([]),
        { provide: BookingList, useValue: list },
        { provide: Clock, useValue: { now: () => now } },
        {
          provide: Session,
          useValue: { known: signal(true), signedIn: signal(state.signedIn !== false) },
        },
      ],
    });
    return list;
  };
  const headings = (level: number) => screen.queryAllByRole('heading', { level }).map((h) => h.textContent);

  it('are those of what is coming first, everything else is history', async () => {
    await shown({ bookings: [matinee, nocturne, givenUp] });
    expect(headings(2)).toEqual(['Coming up', 'History']);
    expect(headings(3)).toEqual(['Nocturne', 'Matinee', 'Given up']);
    const calendar = screen.getByRole('link', { name: 'Calendar' });
    expect(calendar.getAttribute('href')).toBe('/calendar');
  });

  it('say when and where, for how many and how much, and lead to the booking', async () => {
    await shown({ bookings: [nocturne] });
    const row = screen.getByRole('listitem');
    expect(row.textContent).toMatch(/4.*Nocturne.*Kumo Hall.*1 place.*€60/s);
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/bookings/Nocturne');
  });

  it('belong to somebody', async () => {
    await shown({ bookings: [], signedIn: false });
    expect(screen.getByRole('heading', { name: 'Sign in to see this' })).toBeDefined();
    expect(screen.queryByText('No tickets yet')).toBeNull();
  });

  it('are not said to be none before that is known', async () => {
    await shown({ loading: true });
    expect(screen.queryByText('No tickets yet')).toBeNull();
  });

  it('are none until something is booked', async () => {
    await shown({});
    expect(screen.getByRole('heading', { name: 'No tickets yet' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'See what’s on' })).toBeDefined();
  });

  it.each([
    [false, true],
    [true, false],
  ])('are history alone once all is over; whether older ones may follow: %s', async (more, known) => {
    await shown({ bookings: [matinee], more });
    expect(headings(3)).toEqual(['Matinee']);
    expect(screen.queryByText('No tickets yet')).toBeNull();
    expect(screen.queryByText('Nothing is coming up.') !== null).toBe(known);
  });

  it('can be asked for again where they did not come', async () => {
    const list = await shown({ error: new Error('no') });
    expect(screen.queryByText('No tickets yet')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(list.more).toHaveBeenCalledTimes(1);
  });

  it('go on with older ones', async () => {
    const list = await shown({ bookings: [nocturne], more: true });
    await userEvent.click(screen.getByRole('button', { name: 'Show older bookings' }));
    expect(list.more).toHaveBeenCalledTimes(1);
  });
});
