import { TestBed } from '@angular/core/testing';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ManagedEvent } from '../../../data/api.ts';
import { aManagedEvent } from '../../../testing/a-managed-event.ts';
import { EventEditing } from '../stores/event-editing.ts';
import { Saving } from '../stores/saving.ts';
import { gold, inTheEditor } from '../testing/in-the-editor.ts';
import { DetailsStep } from './details-step.ts';

describe('the details of an event, to be changed', () => {
  const shown = async (event: Partial<ManagedEvent> = {}) => {
    const { api, providers } = inTheEditor({ event });
    const { fixture } = await render(DetailsStep, { providers });
    const state = () => TestBed.inject(Saving).state();
    return { api, fixture, state };
  };
  const text = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
  const time = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  const setTime = (name: string, value: string): void => {
    fireEvent.input(time(name), { target: { value } });
    fireEvent.focusOut(time(name));
  };
  const changes = (changed: object, version = 3) => ({
    ...{ path: { eventId: 'e1' }, body: { version, changes: changed } },
  });

  it('are those of the event, with times by the clock on the wall there', async () => {
    await shown({ doorsAt: '2026-12-04T18:00:00.000Z', placesPerCustomer: 4 });
    expect(text('Title').value).toBe('Nocturne');
    expect(text('Description').value).toBe('Two pianos');
    expect(choice('Kind').selectedOptions[0]?.textContent).toBe('Music');
    expect(screen.getByText(/Kumo Hall · .*\(Vienna\)/)).toBeDefined();
    const times = ['Doors', 'Starts', 'Ends', 'Sales open', 'Sales close'].map((name) => time(name).value);
    expect(times).toEqual([
      ...['2026-12-04T19:00', '2026-12-04T20:00', '2026-12-04T22:30'],
      ...['2026-10-01T10:00', '2026-12-04T20:00'],
    ]);
    expect(text('Places per customer').value).toBe('4');
    expect(choice('Tickets can be given back').selectedOptions[0]?.textContent.trim()).toBe('Not at all');
    expect(choice('Currency').value).toBe('EUR');
  });

  it('are saved a moment after the last key, and only what has changed', async () => {
    const { api, state } = await shown();
    await userEvent.type(text('Title'), 's');
    expect(api.patch).not.toHaveBeenCalled();
    await waitFor(() => expect(api.patch).toHaveBeenCalledTimes(1));
    expect(api.patch).toHaveBeenCalledWith('api/events/{eventId}', changes({ title: 'Nocturnes' }));
    await waitFor(() => expect(state()).toBe('saved'));
  });

  it('say, also once it is published, whether single seats may be left', async () => {
    const { api } = await shown({ status: 'published' });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Leave no single seats' });
    expect(box.checked).toBe(false);
    await userEvent.click(box);
    await waitFor(() =>
      expect(api.patch).toHaveBeenCalledWith('api/events/{eventId}', changes({ noSingleSeats: true })),
    );
  });

  it('are saved when the step is left', async () => {
    const { api, fixture } = await shown();
    await userEvent.selectOptions(choice('Kind'), 'theatre');
    fixture.destroy();
    await waitFor(() =>
      expect(api.patch).toHaveBeenCalledExactlyOnceWith('api/events/{eventId}', changes({ kind: 'theatre' })),
    );
  });

  it('keep together: what hangs on the start moves along with it', async () => {
    await shown({ doorsAt: '2026-12-04T18:00:00.000Z' });
    setTime('Starts', '2026-12-05T19:30');
    await waitFor(() => expect(time('Doors').value).toBe('2026-12-05T18:30'));
    expect(time('Ends').value).toBe('2026-12-05T22:00');
    expect(time('Sales close').value).toBe('2026-12-05T19:30');
    expect(time('Sales open').value).toBe('2026-10-01T10:00');
  });

  it.each([
    ['Title', '', 'Give it a title.'],
    ['Starts', '', 'Say when.'],
    ['Starts', '12026-12-04T20:00', 'This is not a date.'],
    ['Doors', '12026-12-04T20:00', 'This is not a date.'],
    ['Doors', '2026-12-04T21:00', 'Doors open before the start.'],
    ['Ends', '2026-12-04T19:00', 'The end comes after the start.'],
    ['Sales close', '2026-09-01T10:00', 'Sales close after they open.'],
    ['Places per customer', '51', 'From 1 to 50, or leave it empty.'],
  ])('wait where %s is %j', async (name, value, words) => {
    const { api, state } = await shown();
    setTime(name, value);
    fireEvent.blur(time(name));
    const refusal = (await screen.findByText(words)).closest('[id]');
    expect(time(name).getAttribute('aria-describedby')).toContain(refusal?.id);
    expect(api.patch).not.toHaveBeenCalled();
    fireEvent.submit(time(name));
    expect(api.patch).not.toHaveBeenCalled();
    expect(state()).toBe('not-right');
  });

  it.each([
    ['as the rules name it', 'title'],
    ['as the request names it', 'changes.title'],
  ])('are refused at the field that is meant, %s', async (_, field) => {
    const { api } = await shown();
    const fields = [{ field, message: 'Letters that cannot be seen.' }];
    api.patch.mockImplementation(refusing({ status: 422, fields, detail: 'Something is not right.' }));
    await userEvent.type(text('Title'), 's');
    expect(await screen.findByText('Letters that cannot be seen.')).toBeDefined();
    expect(text('Title').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Something is not right.')).toBeNull();
  });

  it('are refused in the words of the server', async () => {
    const { api } = await shown();
    api.patch.mockImplementation(refusing({ detail: 'It is cancelled.' }));
    await userEvent.type(text('Title'), 's');
    const words = await screen.findByText('It is cancelled.');
    expect(words.closest('[role="alert"]')).not.toBeNull();
  });

  it('follow what others have made of it, and keep what is typed here', async () => {
    const { api } = await shown();
    await userEvent.type(text('Title'), ' II');
    const editing = TestBed.inject(EventEditing);
    const theirs = aManagedEvent({ description: 'Three pianos', version: 4 });
    const checklist = { ready: true, checks: [] };
    await editing.apply(() => Promise.resolve({ event: theirs, checklist }));
    await waitFor(() => expect(text('Description').value).toBe('Three pianos'));
    expect(text('Title').value).toBe('Nocturne II');
    await waitFor(() =>
      expect(api.patch).toHaveBeenCalledExactlyOnceWith(
        'api/events/{eventId}',
        changes({ title: 'Nocturne II' }, 4),
      ),
    );
  });

  it('offer what was agreed before, though nobody can choose it', async () => {
    await shown({ cancellableUntil: '2026-12-01T08:12:00.000Z', holdMinutes: 12 });
    expect(choice('Tickets can be given back').selectedOptions[0]?.textContent.trim()).toBe(
      'As agreed before',
    );
    expect(choice('Seats are held for').selectedOptions[0]?.textContent.trim()).toBe('12 minutes');
    const minutes = [...choice('Seats are held for').options].map(({ value }) => value);
    expect(minutes).toEqual(['5', '8', '10', '12', '15', '20', '30']);
  });

  it('have a currency until there are prices', async () => {
    await shown({ categories: [gold] });
    expect(choice('Currency').disabled).toBe(true);
    expect(choice('Kind').disabled).toBe(false);
  });

  it('are partly fixed once people buy on the strength of them', async () => {
    await shown({ status: 'published' });
    expect(screen.getByText(/The event is published: title, description/)).toBeDefined();
    const open = ['Title', 'Description', 'Doors', 'Places per customer'];
    const fixed = ['Kind', 'Starts', 'Ends', 'Sales open', 'Sales close', 'Seats are held for', 'Currency'];
    expect(open.filter((name) => time(name).disabled)).toEqual([]);
    expect(fixed.filter((name) => !time(name).disabled)).toEqual([]);
    expect(choice('Tickets can be given back').disabled).toBe(true);
  });

  it('are fixed once all is over', async () => {
    await shown({ status: 'ended' });
    const fields = [...screen.getAllByRole<HTMLInputElement>('textbox'), time('Doors'), time('Starts')];
    expect(fields.filter(({ disabled }) => !disabled)).toEqual([]);
  });
});
