import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen } from '@testing-library/angular';
import type { EventSummary } from '../../../data/api.ts';
import { Home } from './home.ts';

const openDay: EventSummary = {
  ...{ id: 'event-1', slug: 'open-day', title: 'Open Day', kind: 'family', poster: null },
  ...{ startsAt: '2027-05-01T10:00:00.000Z', timeZone: 'Europe/Vienna', from: null, to: null },
  venue: { name: 'Kumo Hall', city: 'Vienna', country: 'AT', online: false },
  availability: 'plenty',
};

describe('what’s on', () => {
  it('asks once for each search, and is quiet once it is answered', async () => {
    const { fixture, rerender } = await render(Home, {
      providers: [
        ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const answer = async (url: string): Promise<void> => {
      TestBed.tick();
      http.expectOne(url).flush({ events: [openDay], nextCursor: null });
      await fixture.whenStable();
      TestBed.tick();
    };

    await answer('api/events?limit=12');
    expect(screen.getAllByRole('link', { name: /Open Day/ })).not.toHaveLength(0);
    http.verify();

    await rerender({ inputs: { q: 'open' } });
    await answer('api/events?q=open&limit=12');
    http.verify();
  });
});
