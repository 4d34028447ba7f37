import { TestBed } from '@angular/core/testing';
import { aChart } from '@parterre/seating/testing/a-chart';
import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Refused } from '@parterre/ui/data/problem.ts';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ManagedEvent, Seating } from '../../../data/api.ts';
import { SeatingWork } from '../stores/seating-work.ts';
import { aSeating, gold, inTheEditor, silver } from '../testing/in-the-editor.ts';
import { SeatsStep } from './seats-step.ts';

const floor = { id: 'floor', name: 'Floor', capacity: 200, outline: [] };
const chart = { ...aChart({ id: 'A', seats: 3 }, { id: 'B', seats: 1 }), areas: [floor] };
const halfSold = aSeating({ stalls: { rows: { A: 'gold' }, seats: {} } }, { floor: null });

describe('the seats of an event', () => {
  beforeEach(onAStage);

  interface House {
    readonly event?: Partial<ManagedEvent>;
    readonly seating?: Seating | undefined;
    readonly error?: unknown;
  }
  const shown = async ({ event = {}, ...house }: House = {}) => {
    const seating = 'seating' in house ? house.seating : halfSold;
    const categories = [gold, silver];
    const read = seating && { seating, chart };
    const given = { event: { categories, ...event }, error: house.error, ...read };
    const { api, providers, seats } = inTheEditor(given);
    api.post.mockImplementation(() => Promise.resolve(halfSold));
    await render(SeatsStep, { providers });
    return { api, seats };
  };
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
  const inWords = async (): Promise<void> => press('List');
  const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
  // What cannot be chosen any more is chosen by its attribute, which the test's browser does not follow.
  const chosen = (name: string) => {
    const { options, selectedOptions } = choice(name);
    const said = [...options].find((option) => option.hasAttribute('selected')) ?? selectedOptions[0];
    return said?.textContent.trim();
  };
  const painted = (targets: object[], categoryId: string | null) => [
    'api/events/{eventId}/seating',
    { path: { eventId: 'e1' }, body: { targets, categoryId } },
  ];
  const stalls = { type: 'section', sectionId: 'stalls' };

  it('are on their way at first', async () => {
    await shown({ seating: undefined });
    expect(screen.getByRole('status').textContent).toBe('Opening the house…');
    expect(screen.queryByRole('application')).toBeNull();
    expect(screen.getByRole('button', { name: 'Gold €60' })).toBeDefined();
  });

  it('can be asked for again where they did not come', async () => {
    const { seats } = await shown({
      seating: undefined,
      error: new Refused({ status: 503, code: 'down', title: 'Not now' }),
    });
    expect(screen.getByRole('heading', { name: 'Not now' })).toBeDefined();
    await press('Try again');
    expect(seats.reload).toHaveBeenCalledTimes(1);
  });

  it('are drawn at the venue first', async () => {
    await shown({ seating: { ...halfSold, chart: null } });
    expect(screen.getByRole('heading', { name: 'The venue has no chart yet' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Go to the venue' }).getAttribute('href')).toBe('/venues/v1');
  });

  it('say in words what each section, row and area belongs to', async () => {
    await shown();
    await inWords();
    expect(screen.getByRole('heading', { name: 'Stalls 4 seats' })).toBeDefined();
    expect(chosen('Stalls')).toBe('Different categories');
    expect(chosen('Floor')).toBe('Not for sale');
    await press(/^Rows ?, Stalls$/);
    expect(chosen('Stalls, row A')).toBe('Gold');
    expect(chosen('Stalls, row B')).toBe('No category yet');
    await userEvent.click(screen.getByRole('button', { name: /^Rows ?, Stalls$/, expanded: true }));
    expect(screen.queryByRole('combobox', { name: 'Stalls, row A' })).toBeNull();
  });

  it('are given to a category as a section, a row or an area', async () => {
    const { api } = await shown();
    await inWords();
    await press(/^Rows ?, Stalls$/);
    await userEvent.selectOptions(choice('Stalls, row B'), 'silver');
    await userEvent.selectOptions(choice('Stalls'), 'none');
    await userEvent.selectOptions(choice('Floor'), 'gold');
    await waitFor(() => expect(api.post).toHaveBeenCalledTimes(3));
    expect(api.post.mock.calls).toEqual([
      painted([{ type: 'row', sectionId: 'stalls', rowId: 'B' }], 'silver'),
      painted([stalls], null),
      painted([{ type: 'area', areaId: 'floor' }], 'gold'),
    ]);
  });

  it('are painted with what is chosen, and how much belongs to each is said beside it', async () => {
    await shown();
    const box = screen.getByRole('complementary', { name: 'Paint, and what it comes to' });
    expect(within(box).getByRole('heading', { name: 'Paint with' })).toBeDefined();
    expect(within(box).getByRole('button', { name: /Gold.*3 places.*€60/s, pressed: true })).toBeDefined();
    expect(within(box).getByRole('button', { name: /Silver.*0 places.*Free/s })).toBeDefined();
    expect(within(box).getByRole('button', { name: /Not for sale.*200/s })).toBeDefined();
    expect(within(box).getByRole('status').textContent).toContain('1 place has no category yet');
    await press(/Silver/);
    expect(within(box).getByRole('button', { name: /Silver/, pressed: true })).toBeDefined();
  });

  it('are painted on the map by keys too, and that can be undone', async () => {
    const { api } = await shown();
    const undo = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' });
    expect(undo.disabled).toBe(true);
    await press(/Silver/);
    const map = screen.getByRole('application', { name: /^Seats of the house/ });
    map.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(api.post).toHaveBeenCalledTimes(1));
    expect(api.post.mock.lastCall).toEqual(painted([{ type: 'seats', seats: ['stalls/A/2'] }], 'silver'));
    expect(undo.disabled).toBe(false);
    fireEvent.keyDown(map, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(api.post).toHaveBeenCalledTimes(2));
    expect(api.post.mock.lastCall).toEqual(painted([{ type: 'seats', seats: ['stalls/A/2'] }], 'gold'));
    await waitFor(() => expect(undo.disabled).toBe(true));
  });

  it('can be marked first, and then be given to a category together', async () => {
    const { api } = await shown();
    await press('Select');
    expect(screen.getByRole('heading', { name: 'Mark some seats' })).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Silver/ }).disabled).toBe(true);
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowLeft}{Enter}');
    await screen.findByRole('heading', { name: 'Give 2 places to' });
    await press(/Silver/);
    const seats = ['stalls/A/1', 'stalls/A/2'];
    await waitFor(() => expect(api.post).toHaveBeenCalledTimes(1));
    expect(api.post.mock.lastCall).toEqual(painted([{ type: 'seats', seats }], 'silver'));
    expect(await screen.findByRole('heading', { name: 'Mark some seats' })).toBeDefined();
  });

  it('forget what is marked when another tool or view is taken', async () => {
    await shown();
    await press('Select');
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('heading', { name: 'Give 1 place to' });
    await inWords();
    expect(screen.queryByRole('group', { name: 'Tool' })).toBeNull();
    await press('Map');
    expect(screen.getByRole('heading', { name: 'Mark some seats' })).toBeDefined();
  });

  it('are what they were where the server refuses, and it is said why', async () => {
    const { api } = await shown();
    api.post.mockImplementation(refusing({ detail: 'The event is published.' }));
    await inWords();
    await userEvent.selectOptions(choice('Floor'), 'gold');
    expect((await screen.findByRole('alert')).textContent).toBe('The event is published.');
    await waitFor(() => expect(chosen('Floor')).toBe('Not for sale'));
    expect(TestBed.inject(SeatingWork).canUndo()).toBe(false);
  });

  it('need a category before they can be painted', async () => {
    await shown({ event: { categories: [] } });
    const way = screen.getByRole('link', { name: 'Add a ticket category' });
    expect(way.getAttribute('href')).toBe('/events/e1/categories');
  });

  it('are fixed while the event is public', async () => {
    const { api } = await shown({ event: { status: 'published' } });
    expect(screen.getByText(/Seats and prices are fixed while the event is published/)).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Tool' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await inWords();
    expect(choice('Stalls').disabled).toBe(true);
    expect(api.post).not.toHaveBeenCalled();
  });
});
