import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { categoryColours } from '@parterre/ui/category/category-mark.ts';
import { aChart } from '@parterre/seating/testing/a-chart';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ManagedEvent } from '../../../data/api.ts';
import { Confirmation } from '../../../ui/confirmation.ts';
import { aSeating, gold, inTheEditor, silver } from '../testing/in-the-editor.ts';
import { CategoriesStep } from './categories-step.ts';

describe('the ticket categories of an event', () => {
  const shown = async (event: Partial<ManagedEvent> = {}, sure = true) => {
    const told = new Told();
    const stalls = { category: 'gold', rows: { B: 'silver' }, seats: {} };
    const seating = aSeating({ stalls });
    const chart = aChart({ id: 'A', seats: 3 }, { id: 'B', seats: 1 });
    const { api, providers, seats } = inTheEditor({ event, seating, chart });
    const ask = vi.fn(() => Promise.resolve(sure));
    await render(CategoriesStep, {
      providers: [...providers, told.provider, { provide: Confirmation, useValue: { ask } }],
    });
    return { api, ask, seats, told };
  };
  const list = () =>
    within(screen.getByRole('heading', { name: 'Ticket categories' }).parentElement ?? document.body);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  const price = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Price/ });
  const details = (change: object = {}) => ({
    ...{ name: 'Stalls', colour: 'c1', price: { amount: 1250, currency: 'EUR' }, ...change },
  });

  it('say what they cost and how many places they have', async () => {
    await shown({ categories: [gold, silver] });
    const lines = list()
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/Gold.*3 places.*€60/s);
    expect(lines[1]).toMatch(/Silver.*1 place.*Free/s);
  });

  it('are none at first, and one is added', async () => {
    const { api } = await shown();
    expect(screen.getByRole('heading', { name: 'What does a seat cost?' })).toBeDefined();
    await press('Add a category');
    await waitFor(() => expect(document.activeElement).toBe(name()));
    await userEvent.type(name(), 'Stalls');
    await userEvent.type(price(), '12,50{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Add it' })).toBeNull());
    expect(api.post).toHaveBeenCalledExactlyOnceWith('api/events/{eventId}/categories', {
      ...{ path: { eventId: 'e1' }, body: { version: 3, category: details() } },
    });
  });

  it('have each a colour and a mark of their own', async () => {
    const { api } = await shown({ categories: [gold] });
    await press('Add a category');
    const colours = within(screen.getByRole('group', { name: 'Colour and mark on the map' }));
    const offered = colours.getAllByRole<HTMLInputElement>('radio');
    expect(offered.map(({ value }) => value)).toEqual(categoryColours.filter((colour) => colour !== 'c1'));
    expect(offered.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['c2']);
    await userEvent.click(offered[3] ?? document.body);
    await userEvent.type(name(), 'Stalls');
    await userEvent.type(price(), '12.5{Enter}');
    await waitFor(() => expect(api.post).toHaveBeenCalledTimes(1));
    expect(api.post.mock.lastCall?.[1].body).toEqual({ version: 3, category: details({ colour: 'c5' }) });
  });

  it('are changed where they stand', async () => {
    const { api } = await shown({ categories: [gold, silver] });
    await press('Change Gold');
    expect(name().value).toBe('Gold');
    expect(price().value).toBe('60');
    expect(screen.queryByRole('button', { name: 'Add a category' })).toBeNull();
    await userEvent.clear(price());
    await userEvent.type(price(), '0');
    await press('Save it');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Change Gold' })).toBeDefined());
    const free = { name: 'Gold', colour: 'c1', price: { amount: 0, currency: 'EUR' } };
    expect(api.patch).toHaveBeenCalledExactlyOnceWith('api/events/{eventId}/categories/{categoryId}', {
      ...{ path: { eventId: 'e1', categoryId: 'gold' }, body: { version: 3, category: free } },
    });
  });

  it('stay as they are when one thinks better of it', async () => {
    const { api } = await shown({ categories: [gold] });
    await press('Change Gold');
    await userEvent.type(name(), ' II');
    await press('Not now');
    expect(list().getByText('Gold')).toBeDefined();
    expect(api.patch).not.toHaveBeenCalled();
  });

  it('say at each field what is missing', async () => {
    const { api } = await shown();
    await press('Add a category');
    await userEvent.type(price(), 'a lot');
    await press('Add it');
    expect(await screen.findByText('Give it a name.')).toBeDefined();
    expect(screen.getByText('Enter a price such as 12.50, or 0 for free.')).toBeDefined();
    expect(document.activeElement).toBe(name());
    expect(api.post).not.toHaveBeenCalled();
  });

  it('are sent once, however often', async () => {
    const { api } = await shown();
    api.post.mockImplementation(() => new Promise(() => undefined));
    await press('Add a category');
    await userEvent.type(name(), 'Stalls');
    await userEvent.type(price(), '12.50{Enter}');
    const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Add it' });
    await waitFor(() => expect(add.disabled).toBe(true));
    await userEvent.type(price(), '{Enter}');
    expect(api.post).toHaveBeenCalledTimes(1);
  });

  it('are refused at the field that is meant, and nothing typed is lost', async () => {
    const { api } = await shown();
    const fields = [{ field: 'category.name', message: 'is taken by another category' }];
    api.post.mockImplementation(refusing({ status: 422, fields }));
    await press('Add a category');
    await userEvent.type(name(), 'Gold');
    await userEvent.type(price(), '10{Enter}');
    expect(await screen.findByText('is taken by another category')).toBeDefined();
    expect(name().getAttribute('aria-invalid')).toBe('true');
    expect(price().value).toBe('10');
  });

  it('go at once where no place belongs to them', async () => {
    const { api, ask, seats } = await shown({ categories: [gold, { ...silver, id: 'other' }] });
    await press('Remove Silver');
    await waitFor(() => expect(seats.reload).toHaveBeenCalledTimes(1));
    expect(ask).not.toHaveBeenCalled();
    expect(api.delete).toHaveBeenCalledExactlyOnceWith('api/events/{eventId}/categories/{categoryId}', {
      ...{ path: { eventId: 'e1', categoryId: 'other' }, query: { version: 3 } },
    });
  });

  it('leave their places without one only when that is meant', async () => {
    const { api, ask } = await shown({ categories: [gold, silver] }, false);
    await press('Remove Gold');
    await waitFor(() =>
      expect(ask).toHaveBeenCalledExactlyOnceWith({
        heading: 'Remove Gold?',
        text: 'Its 3 places will have no category until you give them another.',
        yes: 'Remove it',
      }),
    );
    expect(api.delete).not.toHaveBeenCalled();
  });

  it('stay where the server refuses to take them away, and it is said why', async () => {
    const { api, seats, told } = await shown({ categories: [gold] });
    api.delete.mockImplementation(refusing({ detail: 'It is published.' }));
    await press('Remove Gold');
    await waitFor(() => expect(told.messages).toEqual(['It is published.']));
    expect(seats.reload).not.toHaveBeenCalled();
  });

  it('are twenty at most', async () => {
    const categories = categoryColours.map((colour) => ({ ...gold, id: colour, name: colour, colour }));
    await shown({ categories });
    expect(screen.getByText(/Twenty categories are the most/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Add a category' })).toBeNull();
  });

  it('are fixed once the event is public', async () => {
    await shown({ status: 'published', categories: [gold] });
    expect(list().getByText('Gold')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
