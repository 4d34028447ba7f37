import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { fireEvent, render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { EventCounts } from '../../../data/api.ts';
import { theCounts } from '../../../testing/a-found-event.ts';
import { type SearchParameters, wishOf } from '../stores/wish.ts';
import { FilterChoices } from './filter-choices.ts';

describe('the filters of a search', () => {
  const shown = async (parameters: SearchParameters = {}, counts: EventCounts = theCounts()) => {
    const changed = vi.fn();
    await render(FilterChoices, {
      inputs: { wish: wishOf(parameters), counts },
      on: { changed },
      providers: [{ provide: DISPLAY_LOCALE, useValue: 'en-GB' }],
    });
    return changed;
  };
  const check = (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }));

  it('say how many events each choice would bring', async () => {
    await shown();
    expect(screen.getByRole('button', { name: 'Today 1' })).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Tokyo 4' })).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Theatre 0' })).toBeDefined();
    expect(screen.getByRole('switch', { name: 'Still available 6' })).toBeDefined();
  });

  it('are chosen one beside the other, and taken back', async () => {
    const changed = await shown({ where: 'Tokyo', kind: 'music', dates: 'today' });
    await check(/^Berlin/);
    expect(changed).toHaveBeenLastCalledWith({ cities: ['Tokyo', 'Berlin'] });
    await check(/^Tokyo/);
    expect(changed).toHaveBeenLastCalledWith({ cities: [] });
    await check(/^Online/);
    expect(changed).toHaveBeenLastCalledWith({ online: true });
    await check(/^Film/);
    expect(changed).toHaveBeenLastCalledWith({ kinds: ['music', 'film'] });
    await check(/^Music/);
    expect(changed).toHaveBeenLastCalledWith({ kinds: [] });
    await userEvent.click(screen.getByRole('button', { name: /^Today/ }));
    expect(changed.mock.lastCall?.[0]).toMatchObject({ dates: undefined });
    await userEvent.click(screen.getByRole('switch', { name: /^Accessible seats/ }));
    expect(changed).toHaveBeenLastCalledWith({ accessible: true });
  });

  it('let dates be picked', async () => {
    const changed = await shown({ dates: 'picked', from: '2026-12-04', to: '2026-12-20' });
    expect(screen.getByRole('button', { name: /^4\s?–\s?20 Dec$/, pressed: true })).toBeDefined();
    fireEvent.change(screen.getByLabelText('to'), { target: { value: '2026-12-06' } });
    expect(changed).toHaveBeenLastCalledWith({ to: '2026-12-06' });
  });

  it('show the first cities of many, those that are chosen, and all of them to who looks', async () => {
    const cities = Array.from({ length: 12 }, (_, n) => ({ city: `City ${n}`, count: 12 - n }));
    await shown({ where: 'City 11;Ipoh' }, theCounts({ cities }));
    const names = () => screen.getAllByRole('checkbox', { name: /^(City|Ipoh)/ }).length;
    expect(names()).toBe(8 + 2);
    await userEvent.click(screen.getByRole('button', { name: 'Show all cities' }));
    expect(names()).toBe(13);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a city' }), 'ty 1');
    expect(names()).toBe(3);
  });

  describe('of prices', () => {
    const slide = (name: string, value: string) => {
      const end = screen.getByRole('slider', { name });
      fireEvent.input(end, { target: { value } });
      fireEvent.change(end);
      return end;
    };

    it('move each end, and never one past the other', async () => {
      const changed = await shown();
      expect(screen.getByText('Any price')).toBeDefined();
      expect(slide('Highest price', '3').getAttribute('aria-valuetext')).toMatch(/^RM\s30$/);
      expect(changed).toHaveBeenLastCalledWith({ price: { currency: 'MYR', least: undefined, most: 3000 } });
      slide('Lowest price', '5');
      expect(changed).toHaveBeenLastCalledWith({ price: { currency: 'MYR', least: 2000, most: 3000 } });
      slide('Lowest price', '0');
      slide('Highest price', '6');
      expect(changed).toHaveBeenLastCalledWith({ price: undefined });
    });

    it('keep what is wished beyond all that there is', async () => {
      const changed = await shown({ price: 'MYR:-99000' });
      expect(screen.getByText(/^up to RM\s990$/)).toBeDefined();
      slide('Lowest price', '1');
      expect(changed).toHaveBeenLastCalledWith({ price: { currency: 'MYR', least: 1000, most: 99000 } });
    });

    it('are of one currency', async () => {
      const changed = await shown();
      await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Currency' }), 'JPY');
      expect(changed).toHaveBeenLastCalledWith({ price: { currency: 'JPY' } });
    });
  });
});
