import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { aFoundEvent, theCounts } from '../../../testing/a-found-event.ts';
import type { FoundPage } from '../stores/event-finder.ts';
import type { SearchParameters } from '../stores/wish.ts';
import { SearchPage } from './search-page.ts';

const snow = aFoundEvent({ id: 'event-2', slug: 'snow', title: 'Snow Country Suite' });

describe('the search', () => {
  const shown = async (inputs: SearchParameters = {}) => {
    const { fixture, rerender, container } = await render(SearchPage, {
      inputs,
      providers: [
        ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: Clock, useValue: { now: () => Date.parse('2027-04-01T10:00:00Z') } },
      ],
    });
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const asked = () => {
      TestBed.tick();
      return waitFor(() =>
        TestBed.inject(HttpTestingController).expectOne(({ url }) => url === 'api/search'),
      );
    };
    const settled = async (): Promise<void> => {
      await fixture.whenStable();
      TestBed.tick();
    };
    const answer = async (page: Partial<FoundPage> = {}) => {
      const request = await asked();
      const { events = [aFoundEvent()] } = page;
      request.flush({
        ...{
          events,
          total: events.length,
          nextCursor: null,
          otherSpellings: [],
          counts: theCounts(),
          ...page,
        },
      });
      await settled();
      return request.request.params;
    };
    const fail = async (): Promise<void> => {
      (await asked()).flush({ code: 'down', title: 'Not now' }, { status: 503, statusText: 'No' });
      await settled();
    };
    return { answer, fail, navigate, rerender, container };
  };
  const titles = () =>
    screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent.trim());
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
  const paramsOf = (navigate: { mock: { lastCall?: unknown[] } }) => navigate.mock.lastCall?.[1];

  it('asks for what the address says, and shows what was found', async () => {
    const { answer, container } = await shown({ q: 'nocturns', kind: 'music' });
    const params = await answer({ otherSpellings: ['Nocturnes', 'Nocturno'] });
    expect([params.get('q'), params.get('kinds'), params.get('sort')]).toEqual([
      'nocturns',
      'music',
      'relevance',
    ]);
    expect(screen.getByRole('heading', { name: '1 event' })).toBeDefined();
    expect(screen.getByText('Spelled a little differently: Nocturnes and Nocturno')).toBeDefined();
    expect(container.querySelector('h3 mark')?.textContent).toBe('Nocturn');
    const way = within(screen.getByRole('region', { name: '1 event' })).getByRole('link', {
      name: /Nocturnes.*Grand/s,
    });
    expect(way.getAttribute('href')).toBe('/events/nocturnes');
  });

  it('keeps what was found before until there is something new', async () => {
    const { answer, rerender, container } = await shown({ q: 'noc' });
    await answer();
    await rerender({ inputs: { q: 'snow' } });
    TestBed.tick();
    expect(titles()).toEqual(['Nocturnes for Two Pianos']);
    expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
    await answer({ events: [snow] });
    expect(titles()).toEqual(['Snow Country Suite']);
    expect(container.querySelector('[aria-busy="true"]')).toBeNull();
  });

  it('changes the address by what is typed, chosen and taken off', async () => {
    const { answer, navigate } = await shown({ q: 'noc', where: 'Tokyo' });
    await answer();
    await userEvent.type(screen.getByRole('combobox', { name: /^Search/ }), 'turne');
    await waitFor(() =>
      expect(paramsOf(navigate)).toMatchObject({ queryParams: { q: 'nocturne' }, replaceUrl: true }),
    );
    await press('Without Tokyo');
    expect(paramsOf(navigate)).toMatchObject({
      queryParams: { q: 'noc', where: undefined },
      replaceUrl: false,
    });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'price');
    expect(paramsOf(navigate)).toMatchObject({ queryParams: { sort: 'price' } });
  });

  it('says of nothing what each filter keeps away', async () => {
    const { answer, navigate } = await shown({ q: 'noc', where: 'Tokyo;Berlin', kind: 'sport' });
    await answer({ events: [] });
    expect(screen.getByRole('heading', { name: 'Nothing for “noc”' })).toBeDefined();
    await press(/^Without Tokyo, Berlin 2 events$/);
    expect(paramsOf(navigate)).toMatchObject({ queryParams: { q: 'noc', where: undefined, kind: 'sport' } });
    await press('Show everything');
    expect(paramsOf(navigate)).toMatchObject({
      queryParams: { q: undefined, where: undefined, kind: undefined },
    });
  });

  it('goes on with more, and keeps what is there where more did not come', async () => {
    const { answer, fail } = await shown();
    await answer({ nextCursor: 'next', total: 2 });
    await press('Show more events');
    await fail();
    expect(titles()).toEqual(['Nocturnes for Two Pianos']);
    await press('Try again');
    expect((await answer({ events: [snow], total: 2 })).get('cursor')).toBe('next');
    expect(titles()).toEqual(['Nocturnes for Two Pianos', 'Snow Country Suite']);
    expect(screen.queryByRole('button', { name: 'Show more events' })).toBeNull();
  });

  it('says that it failed, and shows nothing as found that was not', async () => {
    const { answer, fail, rerender } = await shown({ q: 'noc' });
    await answer();
    await rerender({ inputs: { q: 'snow' } });
    await fail();
    expect(screen.getByRole('heading', { name: 'Not now' })).toBeDefined();
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
    await press('Try again');
    await answer({ events: [snow] });
    expect(titles()).toEqual(['Snow Country Suite']);
  });
});
