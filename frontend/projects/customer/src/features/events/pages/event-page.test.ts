import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { EventDetail } from '../../../data/api.ts';
import { AwaitedSales } from '../stores/awaited-sales.ts';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { anEvent } from '../../../testing/an-event.ts';
import { EventPage } from './event-page.ts';

const now = Date.parse('2027-04-01T10:00:00Z');
describe('the page of an event', () => {
  const time = signal(now);
  const opened = async () => {
    time.set(now);
    const { fixture } = await render(EventPage, {
      deferBlockBehavior: DeferBlockBehavior.Manual,
      inputs: { slug: 'open-day' },
      providers: [
        ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: 'Europe/Vienna' },
        { provide: Clock, useValue: { now: time } },
        { provide: Session, useValue: { signedIn: () => false } },
        { provide: AwaitedSales, useValue: { has: () => false } },
        { provide: Contact, useValue: { settings: () => undefined } },
      ],
    });
    TestBed.tick();
    const request = () => TestBed.inject(HttpTestingController).expectOne('api/events/open-day');
    const settled = () => fixture.whenStable();
    const at = async (instant: string) => {
      time.set(Date.parse(instant));
      await fixture.whenStable();
    };
    return { request, settled, at };
  };
  const shown = async (change?: Partial<EventDetail>) => {
    const { request, settled, at } = await opened();
    request().flush(anEvent(change));
    await settled();
    return { at };
  };

  it('tells what, when, where and for how much, and leads to the seats', async () => {
    await shown();
    expect(screen.getByRole('heading', { level: 1, name: 'Open Day' })).toBeDefined();
    expect(screen.getByText('Saturday 1 May at 19:00')).toBeDefined();
    expect(screen.getByText('Kumo Hall, Vienna')).toBeDefined();
    expect(screen.getByText('Bring a coat.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Follow Hudson Rooms' })).toBeDefined();
    const prices = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(prices.some((text) => /Stalls.*120 left.*€60/s.test(text))).toBe(true);
    expect(prices.some((text) => /Circle.*Sold out.*€35/s.test(text))).toBe(true);
    const choose = screen.getByRole('link', { name: 'Choose seats' });
    expect(choose.getAttribute('href')).toBe('/events/open-day/seats');
    expect(TestBed.inject(Title).getTitle()).toContain('Open Day');
  });

  it.each<[string, Partial<EventDetail>]>([
    ['Sold out', { availability: 'sold-out' }],
    ['This event is over', { availability: 'over' }],
    ['Sales have ended', { sales: { ...anEvent().sales, closesAt: '2027-03-31T10:00:00Z' } }],
  ])('says “%s” where no seat can be chosen', async (words, change) => {
    await shown(change);
    const all = within(screen.getByRole('article')).getAllByText(words);
    expect(all.length).toBeGreaterThan(0);
    expect(screen.queryByRole('link', { name: 'Choose seats' })).toBeNull();
  });

  describe('before the sale', () => {
    const before = (opensAt: string): Partial<EventDetail> => ({
      ...{ availability: 'not-yet', placesPerCustomer: 6 },
      sales: { open: false, opensAt, closesAt: '2027-05-01T17:00:00Z' },
    });

    it('says how many places there are, what they cost and how many each may have', async () => {
      await shown(before('2027-04-02T10:00:00Z'));
      expect(screen.getByText(/120 places, at most 6 each/)).toBeDefined();
      expect(screen.getByText('€60')).toBeDefined();
      expect(screen.queryByText('120 left')).toBeNull();
    });

    it('leads to the seats when the sale begins, without being loaded anew', async () => {
      const { at } = await shown(before('2027-04-01T10:00:02Z'));
      await at('2027-04-01T10:00:01Z');
      expect(screen.queryByRole('link', { name: 'Choose seats' })).toBeNull();
      expect(screen.getByRole('button', { name: 'Tell me when it starts' })).toBeDefined();
      await at('2027-04-01T10:00:02Z');
      expect(screen.getByRole('link', { name: 'Choose seats' })).toBeDefined();
      expect(screen.getAllByText('The sale has started').length).toBeGreaterThan(0);
    });
  });

  it('says what each customer may have, and until when it can be given back', async () => {
    await shown({ placesPerCustomer: 4, cancellableUntil: '2027-04-30T10:00:00Z' });
    expect(screen.getByText('At most 4 tickets each')).toBeDefined();
    expect(screen.getByText('Free to cancel until 30 April')).toBeDefined();
  });

  it('of nothing says so, and where there is something', async () => {
    const { request, settled } = await opened();
    request().flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await settled();
    expect(screen.getByRole('heading', { name: 'Event not found' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'See what’s on' })).toBeDefined();
  });

  it('can be asked for again where it did not come', async () => {
    const { request, settled } = await opened();
    request().flush(null, { status: 503, statusText: 'Service Unavailable' });
    await settled();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    TestBed.tick();
    request().flush(anEvent());
    await settled();
    expect(screen.getByRole('heading', { name: 'Open Day' })).toBeDefined();
  });
});
