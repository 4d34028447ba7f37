import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Clock } from '@parterre/ui/data/clock.ts';
import { Bookings } from '../../../data/bookings.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Session } from '../../../data/session.ts';
import { aBooking } from '../../../testing/a-booking.ts';
import { BookingSettling } from './booking-settling.ts';

const paying = aBooking('nocturne', '2026-12-04T19:00:00Z', 'paying');

describe('the question for the outcome of a payment', () => {
  const minute = 60_000;

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const asking = () => {
    const settle = vi.fn(() => Promise.resolve(paying));
    const resource = () => ({ hasValue: () => false, error: signal(undefined), set: vi.fn() });
    TestBed.configureTestingModule({
      providers: [
        BookingSettling,
        { provide: CustomerApi, useValue: { freshResource: resource, resource } },
        { provide: Bookings, useValue: { settle } },
        { provide: Session, useValue: { signedIn: signal(true) } },
        { provide: Clock, useValue: { now: () => Date.now() } },
      ],
    });
    const settling = TestBed.inject(BookingSettling);
    settling.open('nocturne');
    void settling.settle();
    return { settle, settling };
  };

  it('is put again and again, for a minute', async () => {
    const { settle, settling } = asking();
    await vi.advanceTimersByTimeAsync(minute / 2);
    expect(settle.mock.calls.length).toBeGreaterThan(5);
    expect(settling.asking()).toBe(true);
    await vi.advanceTimersByTimeAsync(minute);
    expect(settling.asking()).toBe(false);
  });

  it('ends with the outcome', async () => {
    const { settle, settling } = asking();
    settle.mockImplementation(() => Promise.resolve({ ...paying, status: 'confirmed' }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(settling.asking()).toBe(false);
    expect(settle).toHaveBeenCalledTimes(2);
  });

  it('ends with the page', async () => {
    const { settle } = asking();
    await vi.advanceTimersByTimeAsync(1000);
    const before = settle.mock.calls.length;
    TestBed.resetTestingModule();
    await vi.advanceTimersByTimeAsync(minute);
    expect(settle.mock.calls.length).toBe(before);
  });
});
