import { signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Seating } from '../stores/seating.ts';
import { Legend } from './legend.ts';

describe('the legend of a house', () => {
  const shown = async (left: readonly number[] | undefined, filter?: number) => {
    const categories = ['Stalls', 'Balcony'].map((name, n) => ({
      ...{ id: `k${n}`, name, colour: `c${n + 1}`, price: { amount: 6000 - n * 6000, currency: 'EUR' } },
    }));
    const showOnly = vi.fn();
    const seating = { categories: () => categories, left: () => left, filter: signal(filter), showOnly };
    await render(Legend, { providers: [{ provide: Seating, useValue: seating }] });
    return showOnly;
  };
  const said = () =>
    screen.getAllByRole('button').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

  it('says what each category costs and how much of it is left', async () => {
    await shown([1200, 0]);
    expect(said()).toEqual([
      expect.stringMatching(/^Stalls ?€60 ?1,200 left$/),
      expect.stringMatching(/^Balcony ?Free ?none left$/),
    ]);
  });

  it('says that nothing is left only when that is known', async () => {
    await shown(undefined);
    expect(said().join()).not.toMatch(/left/);
  });

  it('shows one of them alone, and all of them by the same touch', async () => {
    const showOnly = await shown([1, 1], 1);
    const [stalls, balcony] = screen.getAllByRole('button');
    expect([stalls, balcony].map((each) => each?.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    await userEvent.click(stalls ?? document.body);
    expect(showOnly).toHaveBeenLastCalledWith(0);
    await userEvent.click(balcony ?? document.body);
    expect(showOnly).toHaveBeenLastCalledWith(undefined);
  });
});
