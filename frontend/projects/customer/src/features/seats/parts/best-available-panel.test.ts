import { signal } from '@angular/core';
import type { SeatAttribute } from '@parterre/seating/chart';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { aChart } from '@parterre/seating/testing/a-chart';
import type { Problem } from '@parterre/ui/data/problem.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { BestSeats, type Got } from '../stores/best-seats.ts';
import { Hold } from '../stores/hold.ts';
import { Seating } from '../stores/seating.ts';
import { BestAvailablePanel } from './best-available-panel.ts';
import { SeatWords } from './seat-words.ts';

interface House {
  readonly attributes?: Record<string, readonly SeatAttribute[]>;
  /** How many more may be chosen. */
  readonly room?: number;
  readonly got?: Got;
  readonly problem?: Partial<Problem>;
  readonly onlySplit?: boolean;
  readonly busy?: boolean;
  readonly filter?: number;
}

const price = { amount: 5000, currency: 'EUR' };
const category = { id: 'k1', name: 'Gold', colour: 'c1', price };
const standing = { id: 'k2', name: 'Standing', colour: 'c2', price: { ...price, amount: 2000 } };
const seats = (...numbers: number[]): Got => ({
  groups: [numbers.map((number) => `stalls/A/${number}`)],
  places: [],
});

/** One row of six seats and a floor. */
async function shown({
  attributes = {},
  room = 50,
  got,
  problem,
  onlySplit = false,
  busy = false,
  filter,
}: House) {
  const chart = aChart({ id: 'A', seats: 6, attributes });
  const floor = { id: 'floor', name: 'Floor', capacity: 1000, outline: chart.sections[0]?.outline ?? [] };
  const layout = new SeatLayout({ ...chart, areas: [floor] });
  const seating = {
    layout: () => layout,
    filter: () => filter,
    categories: () => [category, standing],
    categoryAt: () => category,
    categoryIndexOfArea: () => 1,
    paint: () => undefined,
  };
  const hold = { room: () => room, limit: () => ({ most: room, each: { most: 6, bought: 6 - room } }) };
  const best = {
    ...{ got: signal(got), busy: signal(busy), onlySplit: signal(onlySplit) },
    problem: signal(problem && { status: 409, code: 'none-fit', title: 'None fit', ...problem }),
    seats: signal(got?.groups.flat().flatMap((id) => layout.indexOf(id) ?? []) ?? []),
    ...{ find: vi.fn(), others: vi.fn(), split: vi.fn(), keep: vi.fn(), giveBack: vi.fn() },
  };
  const [closed, found] = [vi.fn(), vi.fn()];
  await render(BestAvailablePanel, {
    on: { closed, found },
    providers: [
      SeatWords,
      { provide: BestSeats, useValue: best },
      { provide: Hold, useValue: hold },
      { provide: Seating, useValue: seating },
    ],
  });
  return { ...best, closed, found };
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const said = () =>
  screen
    .getAllByRole('status')
    .filter(({ localName }) => localName === 'p')
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
    .join();
const nobody = { accessible: 0, companions: 0 };

describe('the best available', () => {
  it('is asked for by a number, side by side, of any category', async () => {
    const { find } = await shown({});
    await press('One more');
    await press('Find the best 3 seats');
    expect(find).toHaveBeenCalledExactlyOnceWith({ quantity: 3, split: false, ...nobody, categoryIds: [] });
  });

  it('is of the category that the legend shows alone, or another, and in groups where one likes', async () => {
    const { find } = await shown({ filter: 0 });
    expect(button('Gold').getAttribute('aria-pressed')).toBe('true');
    await press('Standing');
    await press('Side by side');
    await press('Find the best 2 seats');
    expect(find).toHaveBeenCalledExactlyOnceWith({
      quantity: 2,
      split: true,
      ...nobody,
      categoryIds: ['k2'],
    });
  });

  it('asks for wheelchairs only where there is room for them, and for who sits beside', async () => {
    const { find } = await shown({ attributes: { 1: ['accessible'], 2: ['companion'] } });
    await press('With a wheelchair');
    const one = (label: string) => screen.getByRole('group', { name: label }).querySelectorAll('button')[1];
    await userEvent.click(one('How many in a wheelchair') ?? document.body);
    await userEvent.click(one('How many companions beside') ?? document.body);
    expect(one('How many companions beside')?.disabled).toBe(true);
    await press('Find the best 2 seats');
    expect(find).toHaveBeenCalledExactlyOnceWith({
      ...{ quantity: 2, split: false, accessible: 1, companions: 1, categoryIds: [] },
    });
  });

  it('asks nothing of wheelchairs in a house without room for them', async () => {
    await shown({});
    expect(screen.queryByRole('button', { name: 'With a wheelchair' })).toBeNull();
  });

  it('names what is held, what is special about it and what it costs, and brings it into view', async () => {
    const { found } = await shown({ got: seats(5, 6), attributes: { 6: ['restricted-view'] } });
    expect(screen.getByRole('heading', { name: 'Held for you' })).toBeDefined();
    expect(said()).toContain('row A: 5, 6 (restricted view)');
    expect(said()).toContain('100');
    expect(found).toHaveBeenCalledExactlyOnceWith([4, 5]);
  });

  it('names places in an area', async () => {
    await shown({ got: { groups: [], places: [{ areaId: 'floor', count: 3 }] } });
    expect(said()).toMatch(/Floor: 3 places.*60/);
  });

  it('may be kept, changed for others, or given back', async () => {
    const { closed, keep, others, giveBack } = await shown({ got: seats(3, 4) });
    await press('Others');
    expect(others).toHaveBeenCalledTimes(1);
    await press('Give back');
    expect(giveBack).toHaveBeenCalledTimes(1);
    await press('Keep');
    expect(keep).toHaveBeenCalledTimes(1);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('stays where there are no others, and says so', async () => {
    await shown({ got: seats(3, 4), problem: {} });
    expect(said()).toContain('There are no others: these are still yours.');
  });

  it('says what is left where none fit, and offers groups', async () => {
    const { split } = await shown({ problem: { detail: 'At most 2 side by side.' }, onlySplit: true });
    expect(said()).toBe('At most 2 side by side.');
    await press('Sit in groups');
    expect(split).toHaveBeenCalledTimes(1);
  });

  it('is asked for once at a time', async () => {
    await shown({ busy: true });
    expect(said()).toBe('Looking…');
    expect(button(/^Find the best/).disabled).toBe(true);
  });

  it('offers no larger party than one may have', async () => {
    await shown({ room: 3 });
    await press('One more');
    expect(button('One more').disabled).toBe(true);
    expect(button('Find the best 3 seats').disabled).toBe(false);
  });

  it('says kindly that one has all that one may have, and finds nothing', async () => {
    await shown({ room: 0 });
    expect(said()).toBe('At most 6 tickets each. You have 6 already.');
    expect(button(/^Find the best/).disabled).toBe(true);
  });
});
