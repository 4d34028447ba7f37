import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen } from '@testing-library/angular';
import type { EventSummary } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { OrganizerPage } from './organizer-page.ts';

const openDay: EventSummary = {
  ...{ id: 'event-1', slug: 'open-day', title: 'Open Day', kind: 'family', poster: null },
  ...{ startsAt: '2027-05-01T10:00:00.000Z', timeZone: 'Europe/Vienna', from: null, to: null },
  venue: { name: 'Kumo Hall', city: 'Vienna', country: 'AT', online: false },
  availability: 'plenty',
};

describe('the page of an organizer', () => {
  const opened = async () => {
    const { fixture } = await render(OrganizerPage, {
      inputs: { id: 'o1' },
      providers: [
        ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: Clock, useValue: { now: () => Date.parse('2027-04-01T10:00:00Z') } },
        { provide: Session, useValue: { signedIn: () => false } },
        { provide: Contact, useValue: { settings: () => undefined } },
      ],
    });
    TestBed.tick();
    const http = TestBed.inject(HttpTestingController);
    /** Whoever asks once more than that is found out. */
    const settled = async () => {
      await fixture.whenStable();
      TestBed.tick();
      http.verify();
    };
    const events = () => http.expectOne('api/events?organization=o1&limit=12');
    const organizer = () => http.expectOne('api/organizations/o1');
    return { events, organizer, settled };
  };

  it('says who it is, what is coming, and how to hear of more', async () => {
    const { events, organizer, settled } = await opened();
    organizer().flush({ id: 'o1', name: 'Hudson Rooms' });
    events().flush({ events: [openDay], nextCursor: null });
    await settled();
    expect(screen.getByRole('heading', { level: 1, name: 'Hudson Rooms' })).toBeDefined();
    expect(screen.getByRole('link', { name: /Open Day/ }).getAttribute('href')).toBe('/events/open-day');
    expect(screen.getByRole('button', { name: 'Follow Hudson Rooms' })).toBeDefined();
    expect(TestBed.inject(Title).getTitle()).toBe('Hudson Rooms · Parterre');
  });

  it('may have nothing on', async () => {
    const { events, organizer, settled } = await opened();
    organizer().flush({ id: 'o1', name: 'Hudson Rooms' });
    events().flush({ events: [], nextCursor: null });
    await settled();
    expect(screen.getByRole('heading', { name: 'Nothing planned just now' })).toBeDefined();
  });

  it.each([404, 422])('of nobody says so (%i)', async (status) => {
    const { events, organizer, settled } = await opened();
    organizer().flush({ code: 'not-found' }, { status, statusText: 'No' });
    events().flush({ events: [], nextCursor: null });
    await settled();
    expect(screen.getByRole('heading', { name: 'No such organizer' })).toBeDefined();
  });

  it('says where it could not be read', async () => {
    const { events, organizer, settled } = await opened();
    organizer().flush({ code: 'down', title: 'Not now' }, { status: 503, statusText: 'No' });
    events().flush({ events: [], nextCursor: null });
    await settled();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });
});
