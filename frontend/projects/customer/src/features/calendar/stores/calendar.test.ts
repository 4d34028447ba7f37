import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import type { CalendarEntry } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Session } from '../../../data/session.ts';
import { aCalendarEntry } from '../../../testing/a-calendar-entry.ts';
import { Calendar } from './calendar.ts';

interface Answer {
  readonly entries: readonly CalendarEntry[];
  readonly address: string | null;
}

describe('the calendar of a customer', () => {
  const opened = (answer: Answer | undefined) => {
    const value = signal(answer);
    const resource = {
      value,
      hasValue: () => value() !== undefined,
      set: (next: Answer) => value.set(next),
      error: signal<unknown>(undefined),
      reload: vi.fn(),
    };
    const post = vi.fn(() => Promise.resolve({ address: 'https://p.example/new' }));
    const put = vi.fn(() => Promise.resolve({ address: 'https://p.example/first' }));
    const remove = vi.fn(() => Promise.resolve({ address: null }));
    TestBed.configureTestingModule({
      providers: [
        Calendar,
        { provide: CustomerApi, useValue: { freshResource: () => resource, put, post, delete: remove } },
        { provide: Session, useValue: { signedIn: () => true } },
      ],
    });
    return { calendar: TestBed.inject(Calendar), resource, put, post };
  };
  const late = aCalendarEntry('Night', '2026-12-11T23:30:00Z');

  it('has everything on its day there', () => {
    const { calendar } = opened({ entries: [late], address: null });
    expect(calendar.entries()).toEqual([{ day: '2026-12-12', entry: late }]);
    expect(calendar.loading()).toBe(false);
  });

  it('says that it is not there yet, or that it did not come', () => {
    const { calendar, resource } = opened(undefined);
    expect([calendar.loading(), calendar.entries(), calendar.address()]).toEqual([true, [], null]);
    resource.error.set(new Error('no'));
    expect(calendar.loading()).toBe(false);
  });

  it('knows the address that was made last, and that there is none', async () => {
    const { calendar } = opened({ entries: [late], address: null });
    await calendar.renewAddress();
    expect([calendar.address(), calendar.entries().length]).toEqual(['https://p.example/new', 1]);
    await calendar.removeAddress();
    expect(calendar.address()).toBeNull();
  });

  it('keeps the address where it was not renewed', async () => {
    const { calendar, post } = opened({ entries: [], address: 'https://p.example/old' });
    post.mockImplementationOnce(refusing({ status: 503 }));
    await expect(calendar.renewAddress()).rejects.toThrow('No.');
    expect(calendar.address()).toBe('https://p.example/old');
  });
});
