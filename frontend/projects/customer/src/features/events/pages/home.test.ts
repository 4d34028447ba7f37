import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { EventSummary } from '../../../data/api.ts';
import type { FilterParameters } from '../parts/filter-parameters.ts';
import { Home } from './home.ts';

const openDay: EventSummary = {
  ...{ id: 'event-1', slug: 'open-day', title: 'Open Day', kind: 'family', poster: null },
  ...{ startsAt: '2027-05-01T10:00:00.000Z', timeZone: 'Europe/Vienna', from: null, to: null },
  venue: { name: 'Kumo Hall', city: 'Vienna', country: 'AT', online: false },
  availability: 'plenty',
};
const nocturne: EventSummary = { ...openDay, id: 'event-2', slug: 'nocturne', title: 'Nocturne' };

describe('what’s on', () => {
  const shown = async (inputs: FilterParameters = {}) => {
    const { fixture, rerender } = await render(Home, {
      inputs,
      providers: [
        ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: Clock, useValue: { now: () => Date.parse('2027-04-01T10:00:00Z') } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const asked = (url: string) => {
      TestBed.tick();
      return waitFor(() => http.expectOne(url));
    };
    const settled = async (): Promise<void> => {
      await fixture.whenStable();
      TestBed.tick();
    };
    const answer = async (
      url: string,
      events: readonly EventSummary[] = [openDay],
      nextCursor: string | null = null,
    ): Promise<void> => {
      (await asked(url)).flush({ events, nextCursor });
      await settled();
    };
    const fail = async (url: string): Promise<void> => {
      (await asked(url)).flush({ code: 'down', title: 'Not now' }, { status: 503, statusText: 'No' });
      await settled();
    };
    return { answer, fail, http, navigate, rerender };
  };
  const first = 'api/events?limit=12';
  const second = 'api/events?limit=12&cursor=next';
  const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it('asks once for each search, and is quiet once it is answered', async () => {
    const { answer, http, rerender } = await shown();
    await answer(first);
    expect(screen.getAllByRole('link', { name: /Open Day/ })).not.toHaveLength(0);
    http.verify();

    await rerender({ inputs: { kind: 'music' } });
    await answer('api/events?category=music&limit=12');
    http.verify();
  });

  it('says how many there are, each a way to its page', async () => {
    const { answer } = await shown();
    await answer(first, [openDay, nocturne]);
    expect(titles()).toEqual(['Open Day', 'Nocturne']);
    expect(screen.getByRole('status').textContent.trim()).toBe('2 events');
    const list = within(screen.getByRole('region', { name: 'What’s on' }));
    const way = list.getByRole('link', { name: /Nocturne.*1 May.*Kumo Hall/s });
    expect(way.getAttribute('href')).toBe('/events/nocturne');
  });

  it('sends who searches to the page for it', async () => {
    const { answer, navigate } = await shown();
    await answer(first);
    const field = screen.getByRole('searchbox', { name: 'Search for an artist, event or venue' });
    await userEvent.type(field, ' open day {Enter}');
    expect(navigate).toHaveBeenLastCalledWith(['/search'], { queryParams: { q: 'open day' } });
    await userEvent.clear(field);
    await press('Search');
    expect(navigate).toHaveBeenLastCalledWith(['/search'], { queryParams: { q: undefined } });
  });

  it('is filtered in the address, and asked for so', async () => {
    const { answer, navigate } = await shown({ kind: 'music' });
    await answer('api/events?category=music&limit=12');
    await press('Online');
    expect(navigate.mock.lastCall?.[1]?.queryParams).toEqual({ kind: 'online' });
  });

  it('may have nothing that matches, and shows everything again', async () => {
    const { answer } = await shown({ kind: 'online' });
    await answer('api/events?online=true&limit=12', []);
    expect(screen.getByRole('heading', { name: 'Nothing on the programme' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Show everything' }).getAttribute('href')).toBe('/');
  });

  it('may have nothing at all', async () => {
    const { answer } = await shown();
    await answer(first, []);
    expect(screen.getByRole('heading', { name: 'Nothing on the programme' })).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Show everything' })).toBeNull();
  });

  it('can be asked for again where it did not come', async () => {
    const { answer, fail } = await shown();
    await fail(first);
    expect(screen.getByRole('heading', { name: 'Not now' })).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'Nothing on the programme' })).toBeNull();
    await press('Try again');
    await answer(first);
    expect(titles()).toEqual(['Open Day']);
    expect(screen.queryByRole('heading', { name: 'Not now' })).toBeNull();
  });

  it('goes on with more', async () => {
    const { answer } = await shown();
    await answer(first, [openDay], 'next');
    await press('Show more events');
    await answer(second, [nocturne]);
    expect(titles()).toEqual(['Open Day', 'Nocturne']);
    expect(screen.queryByRole('button', { name: 'Show more events' })).toBeNull();
  });

  it.each(['Try again', 'Show more events'])(
    'keeps what is there where more did not come: %s',
    async (way) => {
      const { answer, fail } = await shown();
      await answer(first, [openDay], 'next');
      await press('Show more events');
      await fail(second);
      expect(screen.getByRole('heading', { name: 'Not now' })).toBeDefined();
      expect(titles()).toEqual(['Open Day']);
      await press(way);
      await answer(second, [nocturne]);
      expect(titles()).toEqual(['Open Day', 'Nocturne']);
      expect(screen.queryByRole('heading', { name: 'Not now' })).toBeNull();
    },
  );

  it('does not blame a new search for what an older one could not read', async () => {
    const { answer, http, rerender } = await shown();
    await answer(first, [openDay], 'next');
    await press('Show more events');
    const older = http.expectOne(second);
    await rerender({ inputs: { kind: 'music' } });
    await answer('api/events?category=music&limit=12', [nocturne]);
    older.flush({ code: 'down', title: 'Not now' }, { status: 503, statusText: 'No' });
    await new Promise((heard) => setTimeout(heard));
    TestBed.tick();
    expect(screen.queryByRole('heading', { name: 'Not now' })).toBeNull();
    expect(titles()).toEqual(['Nocturne']);
  });
});
