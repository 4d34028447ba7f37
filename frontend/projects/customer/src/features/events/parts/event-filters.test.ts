import { fireEvent, render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { FilterParameters } from './filter-parameters.ts';
import { EventFilters } from './event-filters.ts';

describe('the filters of events', () => {
  const shown = async (current: FilterParameters = {}) => {
    const changed = vi.fn();
    await render(EventFilters, { inputs: { current }, on: { changed } });
    return changed;
  };
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const pressed = () =>
    screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent.trim());

  it('say which of them are on', async () => {
    await shown({ dates: 'weekend', kind: 'online' });
    expect(screen.getByRole('group', { name: 'Filter events' })).toBeDefined();
    expect(pressed()).toEqual(['This weekend', 'Online']);
  });

  it('are all dates and all kinds at first', async () => {
    await shown();
    expect(pressed()).toEqual(['All dates']);
    expect(screen.queryByLabelText('From')).toBeNull();
  });

  it('choose dates, and forget those that were picked', async () => {
    const changed = await shown({ dates: 'picked', from: '2026-12-04', to: '2026-12-05' });
    await press('Today');
    expect(changed).toHaveBeenLastCalledWith({ dates: 'today', from: undefined, to: undefined });
    await press('All dates');
    expect(changed).toHaveBeenLastCalledWith({ dates: undefined, from: undefined, to: undefined });
  });

  it('choose one kind, and all of them by the same touch', async () => {
    const changed = await shown({ kind: 'music' });
    await press('Theatre');
    expect(changed).toHaveBeenLastCalledWith({ kind: 'theatre' });
    await press('Music');
    expect(changed).toHaveBeenLastCalledWith({ kind: undefined });
    await press('Online');
    expect(changed).toHaveBeenLastCalledWith({ kind: 'online' });
  });

  it('let dates be picked, each end by itself', async () => {
    const changed = await shown({ dates: 'picked', from: '2026-12-04' });
    const [from, to] = ['From', 'to'].map((name) => screen.getByLabelText<HTMLInputElement>(name));
    expect([from?.value, to?.value]).toEqual(['2026-12-04', '']);
    fireEvent.change(to ?? document.body, { target: { value: '2026-12-06' } });
    expect(changed).toHaveBeenLastCalledWith({ to: '2026-12-06' });
    fireEvent.change(from ?? document.body, { target: { value: '' } });
    expect(changed).toHaveBeenLastCalledWith({ from: undefined });
  });
});
