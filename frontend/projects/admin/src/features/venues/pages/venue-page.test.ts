import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { aChart } from '@parterre/seating/testing/a-chart';
import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { Refused } from '@parterre/ui/data/problem.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ChartSummary, Venue } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { aVenue } from '../../../testing/a-venue.ts';
import { Venues } from '../stores/venues.ts';
import { VenuePage } from './venue-page.ts';

const first: ChartSummary = {
  ...{ version: 1, seats: 0, places: 200, createdAt: '2026-11-01T10:00:00Z' },
};
const second: ChartSummary = { ...first, version: 2, seats: 1200, places: 1400 };

describe('a venue', () => {
  beforeEach(onAStage);

  interface Read {
    readonly venue?: Partial<Venue>;
    readonly charts?: readonly ChartSummary[];
    /** What came instead. */
    readonly error?: unknown;
    /** What came instead of the drawing: nothing yet, or this. */
    readonly drawing?: 'on its way' | Error;
  }
  const shown = async (read: Read | undefined) => {
    const error = signal(read?.error);
    const answer = read && { venue: aVenue({ id: 'v1', ...read.venue }), charts: read.charts ?? [] };
    const value = signal(error() === undefined ? answer : undefined);
    const venue = { value, hasValue: () => value() !== undefined, error, reload: vi.fn() };
    const drawn = read?.drawing === undefined;
    const drawings: unknown[] = [];
    const drawing = {
      ...{ value: signal(aChart({ id: 'A', seats: 3 })), hasValue: () => drawn, reload: vi.fn() },
      error: signal(read?.drawing instanceof Error ? read.drawing : undefined),
    };
    const resource = (path: string, asked: () => unknown) => {
      if (path === 'api/venues/{venueId}') return venue;
      drawings.push(asked);
      return drawing;
    };
    const generateChart = vi.fn(() => Promise.resolve(second));
    await render(VenuePage, {
      inputs: { venueId: 'v1' },
      providers: [
        ...[provideRouter([]), new Told().provider],
        { provide: EmployeeApi, useValue: { resource } },
        { provide: Venues, useValue: { generateChart } },
      ],
    });
    const asked = () => drawings.map((each) => (each as () => unknown)()).at(-1);
    return { venue, drawing, asked };
  };
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

  it('says where it is, and by which clock its times are told', async () => {
    await shown({ charts: [first] });
    expect(screen.getByRole('heading', { level: 1, name: 'Kumo Hall' })).toBeDefined();
    expect(screen.getByText(/Ring 1, Vienna\s+· .*\(Vienna\)/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Venues' }).getAttribute('href')).toBe('/venues');
    await waitFor(() => expect(document.title).toBe('Kumo Hall · Parterre'));
  });

  it('shows its newest chart, and each before it when that is wanted', async () => {
    const { asked } = await shown({ charts: [second, first] });
    expect(screen.getByRole('application', { name: 'The chart of the venue' })).toBeDefined();
    expect(asked()).toEqual({ path: { venueId: 'v1', version: 2 } });
    const newest = screen.getByRole('button', { name: /Version 2/, pressed: true });
    expect(newest.textContent).toMatch(/1,200 seats, 1,400 places in all.*For new events/s);
    const older = screen.getByRole('button', { name: /Version 1/, pressed: false });
    expect(older.textContent).toMatch(/200 places/);
    expect(older.textContent).not.toContain('For new events');
    await userEvent.click(older);
    await waitFor(() => expect(asked()).toEqual({ path: { venueId: 'v1', version: 1 } }));
    expect(screen.getByRole('button', { name: /Version 1/, pressed: true })).toBeDefined();
  });

  it('says what a seat of the chart is, by keys too', async () => {
    await shown({ charts: [second] });
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByText('Row A, seat 2. Stalls')).toBeDefined();
  });

  it.each([
    ['is on its way', 'on its way', 'Opening the house…'],
    ['did not come', new Refused({ status: 503, code: 'down', title: 'Not now' }), 'Not now'],
  ] as const)('stays while its drawing %s', async (_, drawing, words) => {
    await shown({ charts: [second], drawing });
    expect(within(screen.getByRole('region', { name: 'Chart' })).getByText(words)).toBeDefined();
    expect(screen.getByRole('heading', { level: 1, name: 'Kumo Hall' })).toBeDefined();
  });

  it('has no chart at first: there are ways to one', async () => {
    await shown({ venue: { latestChart: 0 } });
    expect(screen.queryByRole('heading', { name: 'Chart' })).toBeNull();
    expect(screen.getByRole('region', { name: 'The first chart' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Rows of seats', pressed: true })).toBeDefined();
    await press('From a file');
    expect(screen.getByRole('button', { name: 'From a file', pressed: true })).toBeDefined();
    await press('Ready-made');
    expect(screen.getByRole('button', { name: 'Add this chart' })).toBeDefined();
  });

  it('is read anew when a chart is added', async () => {
    const { venue } = await shown({ charts: [first] });
    expect(screen.getByRole('region', { name: 'Another chart' })).toBeDefined();
    await press('Ready-made');
    await press('Add this chart');
    await waitFor(() => expect(venue.reload).toHaveBeenCalledTimes(1));
  });

  it('may be online: then there are no rows to be drawn', async () => {
    await shown({ venue: { online: true, latestChart: 0 } });
    expect(screen.getByText(/Online\s+· /)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Rows of seats' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Ready-made', pressed: true })).toBeDefined();
  });

  it('is on its way at first', async () => {
    await shown(undefined);
    expect(screen.getByRole('status').textContent).toBe('Loading…');
  });

  it('can be asked for again where it did not come', async () => {
    const { venue } = await shown({
      error: new Refused({ status: 404, code: 'not-found', title: 'No such' }),
    });
    expect(screen.getByRole('heading', { name: 'No such' })).toBeDefined();
    await press('Try again');
    expect(venue.reload).toHaveBeenCalledTimes(1);
  });
});
