import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { dated } from '../../../testing/a-calendar-entry.ts';
import { MonthGrid } from './month-grid.ts';

const night = '2026-12-11T18:30:00Z';
const entries = [
  dated('Matinee', '2026-12-02T14:00:00Z'),
  ...['Nocturne', 'Late', 'Later'].map((title) => dated(title, night)),
];

describe('a month of the calendar', () => {
  const shown = async (chosen = '2026-12-11', locale = 'en-GB') => {
    const chose = vi.fn();
    const inputs = { chosen, today: '2026-12-09', entries, name: 'December' };
    const { rerender } = await render(MonthGrid, {
      inputs,
      on: { chose },
      providers: [{ provide: DISPLAY_LOCALE, useValue: locale }],
    });
    return {
      chose,
      choose: (day: string) => rerender({ inputs: { ...inputs, chosen: day }, on: { chose } }),
    };
  };
  const day = (name: string) => screen.getByRole('button', { name });

  it('is a grid of whole weeks, and says what is on', async () => {
    await shown();
    const grid = screen.getByRole('grid', { name: 'December' });
    expect(within(grid).getAllByRole('columnheader')[0]?.textContent).toContain('Monday');
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(35);
    expect(day('Wednesday 2 December, 1 event')).toBeDefined();
    expect(day('Monday 30 November')).toBeDefined();
  });

  it('begins its weeks as is usual there', async () => {
    await shown('2026-12-11', 'en-US');
    expect(screen.getAllByRole('columnheader')[0]?.textContent).toContain('Sunday');
  });

  it('shows two posters of a day, and counts the others', async () => {
    await shown();
    const busy = day('Friday 11 December, 3 events');
    expect(busy.querySelectorAll('pt-poster-snippet')).toHaveLength(2);
    expect(busy.textContent).toContain('+1');
    expect(day('Wednesday 2 December, 1 event').textContent).not.toContain('+');
  });

  it('has today, and one day that is chosen and can be reached', async () => {
    await shown();
    expect(day('Wednesday 9 December').getAttribute('aria-current')).toBe('date');
    const chosen = day('Friday 11 December, 3 events');
    expect(chosen.closest('td')?.getAttribute('aria-selected')).toBe('true');
    await userEvent.tab();
    expect(document.activeElement).toBe(chosen);
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('lets a day be chosen', async () => {
    const { chose } = await shown();
    await userEvent.click(day('Wednesday 2 December, 1 event'));
    expect(chose).toHaveBeenCalledExactlyOnceWith('2026-12-02');
  });

  it.each([
    ['{ArrowLeft}', '2026-12-10'],
    ['{ArrowRight}', '2026-12-12'],
    ['{ArrowUp}', '2026-12-04'],
    ['{ArrowDown}', '2026-12-18'],
    ['{Home}', '2026-12-07'],
    ['{End}', '2026-12-13'],
    ['{PageUp}', '2026-11-11'],
    ['{PageDown}', '2027-01-11'],
  ])('goes by the keyboard: %s', async (key, to) => {
    const { chose } = await shown();
    await userEvent.tab();
    await userEvent.keyboard(key);
    expect(chose).toHaveBeenCalledExactlyOnceWith(to);
  });

  it('leaves to the browser what is the browser’s', async () => {
    const { chose } = await shown();
    await userEvent.tab();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}x');
    expect(chose).not.toHaveBeenCalled();
  });

  it('takes the focus along, into another month too', async () => {
    const { choose } = await shown();
    await userEvent.tab();
    await userEvent.keyboard('{PageDown}');
    await choose('2027-01-11');
    await waitFor(() => expect(document.activeElement).toBe(day('Monday 11 January')));
  });

  it('leaves the focus where it is when a day is chosen elsewhere', async () => {
    const { choose } = await shown();
    await choose('2026-12-14');
    expect(document.activeElement).toBe(document.body);
  });
});
