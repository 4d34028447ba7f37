import { signal } from '@angular/core';
import { Router, provideRouter } from '@angular/router';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Session } from '../../../data/session.ts';
import { dated } from '../../../testing/a-calendar-entry.ts';
import { Calendar, type DatedEntry } from '../stores/calendar.ts';
import { CalendarPage } from './calendar-page.ts';

const matinee = dated('Matinee', '2026-12-02T14:00:00Z');
const nocturne = dated('Nocturne', '2026-12-11T18:30:00Z');
const late = dated('Late', '2026-12-11T21:00:00Z');
const spring = dated('Spring', '2027-03-19T18:30:00Z');
const all = [matinee, nocturne, late, spring];

describe('the calendar', () => {
  interface State {
    readonly entries?: readonly DatedEntry[];
    readonly loading?: boolean;
    readonly error?: unknown;
    readonly signedIn?: boolean;
    readonly day?: string;
    readonly show?: string;
    readonly zone?: string;
  }
  const shown = async (state: State = {}) => {
    const calendar = {
      entries: signal(state.entries ?? all),
      loading: signal(state.loading === true),
      error: signal(state.error),
      address: signal(null),
      again: vi.fn(),
    };
    const { day, show } = state;
    const { rerender } = await render(CalendarPage, {
      deferBlockBehavior: DeferBlockBehavior.Manual,
      inputs: { ...(day !== undefined && { day }), ...(show !== undefined && { show }) },
      componentProviders: [{ provide: Calendar, useValue: calendar }],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Clock, useValue: { now: () => Date.parse('2026-12-05T12:00:00Z') } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: state.zone ?? 'Europe/Vienna' },
        {
          provide: Session,
          useValue: { known: signal(true), signedIn: signal(state.signedIn !== false) },
        },
      ],
    });
    return { calendar, rerender, router: TestBed.inject(Router) };
  };
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent.trim();
  const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

  it('opens at what is next, with all of the month from there on', async () => {
    await shown();
    expect(heading()).toMatch(/^Calendar,\s+December$/);
    expect(titles()).toEqual(['Nocturne', 'Late']);
    const cell = screen.getByRole('gridcell', { selected: true });
    expect(within(cell).getByRole('button', { name: 'Friday 11 December, 2 events' })).toBeDefined();
  });

  it('says when, what and where, once for each day, and leads to the tickets', async () => {
    await shown();
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toMatch(
      /Fri\s*11\s*December.*19:30.*Nocturne.*Kumo Hall, Stalls, row C, seats 30, 31/s,
    );
    expect(
      within(first ?? document.body)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/bookings/Nocturne');
    expect(second?.querySelector('time')?.className).toBe('same');
  });

  it('tells the time there, and says so where it is another one', async () => {
    await shown({ zone: 'Asia/Kuala_Lumpur' });
    expect(screen.getAllByText('Vienna, GMT+1')).toHaveLength(2);
    expect(screen.getByText('19:30')).toBeDefined();
  });

  it('lists from the day that is chosen, and keeps it in the address', async () => {
    const { router } = await shown();
    await press('Wednesday 2 December, 1 event');
    expect(titles()).toEqual(['Matinee', 'Nocturne', 'Late']);
    await waitFor(() => expect(router.url).toBe('/?day=2026-12-02'));
    await press('Saturday 12 December');
    expect(titles()).toEqual([]);
    expect(screen.getByText('Nothing more in December.')).toBeDefined();
  });

  it('says what is next after its month, and leads there', async () => {
    await shown();
    const next = screen.getByRole('link', { name: /^Next: Friday 19 March/ });
    expect(next.textContent).toContain('Spring');
    expect(next.getAttribute('href')).toBe('/calendar?day=2027-03-19');
  });

  it('goes from month to month, and says where there is nothing', async () => {
    await shown();
    await press('Next month');
    expect(heading()).toMatch(/January 2027$/);
    expect(screen.getByText('Nothing in January 2027.')).toBeDefined();
    expect(screen.getByRole('link', { name: /^Next: Friday 19 March/ })).toBeDefined();
    await press('Previous month');
    await press('Previous month');
    expect(heading()).toMatch(/November$/);
    expect(screen.getByRole('link', { name: /^Next: Wednesday 2 December/ })).toBeDefined();
  });

  it('opens at the day that the address says, if it is one', async () => {
    const { rerender } = await shown({ day: '2027-03-01' });
    expect(titles()).toEqual(['Spring']);
    expect(screen.queryByRole('link', { name: /^Next/ })).toBeNull();
    await rerender({ inputs: { day: '2027-02-31' } });
    expect(heading()).toMatch(/December$/);
  });

  it('hides the month, and goes on over it', async () => {
    const { router } = await shown({ show: 'list' });
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: 'March 2027' })).toBeDefined();
    expect(titles()).toEqual(['Nocturne', 'Late', 'Spring']);
    expect(screen.getByRole('button', { name: 'Only the list', pressed: true })).toBeDefined();
    await press('Only the list');
    await waitFor(() => expect(router.url).toBe('/'));
  });

  it('says that nothing is booked, and where something is', async () => {
    await shown({ entries: [] });
    expect(screen.getByRole('heading', { name: 'Nothing booked yet' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'See what’s on' })).toBeDefined();
  });

  it('shows the month before anything is known, and nothing that is not', async () => {
    await shown({ entries: [], loading: true });
    expect(screen.getByRole('grid', { name: 'December' })).toBeDefined();
    expect(screen.queryByText('Nothing booked yet')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Subscribe' }).disabled).toBe(true);
  });

  it('can be asked for again where it did not come', async () => {
    const { calendar } = await shown({ entries: [], error: new Error('no') });
    await press('Try again');
    expect(calendar.again).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('grid')).toBeDefined();
  });

  it('belongs to somebody', async () => {
    await shown({ signedIn: false });
    expect(screen.getByRole('heading', { name: 'Sign in to see this' })).toBeDefined();
    expect(screen.queryByRole('grid')).toBeNull();
  });
});
