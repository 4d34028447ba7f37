import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { EventDetail } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { EventPage } from './event-page.ts';

const now = Date.parse('2027-04-01T10:00:00Z');
const money = (amount: number) => ({ amount, currency: 'EUR' });
const stalls = { id: 'c1', name: 'Stalls', colour: 'c1', price: money(6000), left: 120 } as const;
const circle = { id: 'c2', name: 'Circle', colour: 'c2', price: money(3500), left: 0 } as const;

function anEvent(change: Partial<EventDetail> = {}): EventDetail {
  return {
    ...{ id: 'event-1', slug: 'open-day', title: 'Open Day', kind: 'family', poster: null },
    ...{ startsAt: '2027-05-01T17:00:00Z', endsAt: '2027-05-01T19:30:00Z', doorsAt: null },
    ...{ timeZone: 'Europe/Vienna', from: money(3500), to: money(6000), availability: 'plenty' },
    description: 'For all ages.\n\nBring a coat.',
    venue: { name: 'Kumo Hall', address: 'Ring 1', city: 'Vienna', country: 'AT', online: false },
    sales: { open: true, opensAt: '2027-03-01T09:00:00Z', closesAt: '2027-05-01T17:00:00Z' },
    ...{ cancellableUntil: null, placesPerCustomer: null, maxPlaces: 50, holdMinutes: 10 },
    ...{
      organization: { id: 'o1', name: 'Hudson Rooms' },
      categories: [stalls, circle],
      chart: { url: '/api/charts/v1/1' },
    },
    ...change,
  };
}

describe('the page of an event', () => {
  const opened = async () => {
    const { fixture } = await render(EventPage, {
      deferBlockBehavior: DeferBlockBehavior.Manual,
      inputs: { slug: 'open-day' },
      providers: [
        ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: 'Europe/Vienna' },
        { provide: Clock, useValue: { now: () => now } },
        { provide: Session, useValue: { signedIn: () => false } },
        { provide: Contact, useValue: { settings: () => undefined } },
      ],
    });
    TestBed.tick();
    const request = () => TestBed.inject(HttpTestingController).expectOne('api/events/open-day');
    const settled = () => fixture.whenStable();
    return { request, settled };
  };
  const shown = async (change?: Partial<EventDetail>): Promise<void> => {
    const { request, settled } = await opened();
    request().flush(anEvent(change));
    await settled();
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
    ['On sale from Fri 2 Apr, 12:00', { sales: { ...anEvent().sales, opensAt: '2027-04-02T10:00:00Z' } }],
  ])('says “%s” where no seat can be chosen', async (words, change) => {
    await shown(change);
    const all = within(screen.getByRole('article')).getAllByText(words);
    expect(all.length).toBeGreaterThan(0);
    expect(screen.queryByRole('link', { name: 'Choose seats' })).toBeNull();
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
