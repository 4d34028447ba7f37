import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { waitFor } from '@testing-library/angular';
import type { BookingPage } from '../../../data/api.ts';
import { Bookings } from '../../../data/bookings.ts';
import { Session } from '../../../data/session.ts';
import { aBooking } from '../../../testing/a-booking.ts';
import { BookingList } from './booking-list.ts';

const aPage = (title: string, nextCursor: string | null = null): BookingPage => ({
  ...{ bookings: [aBooking(title, '2026-12-04T19:00:00Z', 'confirmed')], nextCursor },
});

describe('the bookings of who is signed in', () => {
  const listOf = (page: (cursor?: string) => Promise<BookingPage>) => {
    const account = signal<string | null>('carol');
    TestBed.configureTestingModule({
      providers: [
        { provide: Bookings, useValue: { page } },
        { provide: Session, useValue: { account, signedIn: () => account() !== null } },
      ],
    });
    const list = TestBed.inject(BookingList);
    TestBed.tick();
    return { account, list, titles: () => list.bookings().map(({ event }) => event.title) };
  };

  it('come page after page', async () => {
    const page = vi
      .fn(() => Promise.resolve(aPage('Matinee')))
      .mockResolvedValueOnce(aPage('Nocturne', 'next'));
    const { list, titles } = listOf(page);
    await waitFor(() => expect(titles()).toEqual(['Nocturne']));
    await list.more();
    expect(titles()).toEqual(['Nocturne', 'Matinee']);
    expect(page.mock.calls).toEqual([[undefined], ['next']]);
    expect(list.hasMore()).toBe(false);
  });

  it('leave with them, and what comes late is shown to nobody else', async () => {
    const late = Promise.withResolvers<BookingPage>();
    const page = vi.fn(() => Promise.resolve(aPage('Dan’s'))).mockReturnValueOnce(late.promise);
    const { account, titles } = listOf(page);
    account.set('dan');
    TestBed.tick();
    await waitFor(() => expect(titles()).toEqual(['Dan’s']));
    late.resolve(aPage('Carol’s'));
    await new Promise((heard) => setTimeout(heard));
    expect(titles()).toEqual(['Dan’s']);
  });

  it('can be asked for again where they did not come', async () => {
    const page = vi
      .fn(() => Promise.resolve(aPage('Nocturne')))
      .mockImplementationOnce(refusing({ status: 503 }));
    const { list, titles } = listOf(page);
    await waitFor(() => expect(list.error()).toBeDefined());
    await list.more();
    expect([titles(), list.error()]).toEqual([['Nocturne'], undefined]);
  });
});
