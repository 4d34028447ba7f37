import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { aVenue } from '../../../testing/a-venue.ts';
import { Venues } from '../stores/venues.ts';
import { GenerateChart } from './generate-chart.ts';

describe('a chart of a known kind', () => {
  const shown = async (
    generateChart = vi.fn<() => Promise<unknown>>(() => Promise.resolve({})),
    online = false,
  ) => {
    const added = vi.fn();
    await render(GenerateChart, {
      inputs: { venue: aVenue({ id: 'v1', online }) },
      on: { added },
      providers: [new Told().provider, { provide: Venues, useValue: { generateChart } }],
    });
    return { added, generateChart };
  };
  const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));
  const add = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Add this chart' });
  const places = () => screen.queryByRole('textbox');
  const write = async (text: string): Promise<void> => {
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, text);
  };

  it('asks for as many numbers as the kind needs', async () => {
    await shown();
    expect(screen.getByRole('radio', { name: /^Club/, checked: true })).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Standing places' })).toBeDefined();
    await choose(/^Room/);
    expect(screen.getByRole('textbox', { name: 'Places' })).toBeDefined();
    await choose(/^Arena/);
    expect(places()).toBeNull();
  });

  it.each([
    [/^Club/, '300', { kind: 'club', standing: 300 }],
    [/^Room/, '5', { kind: 'room', capacity: 5 }],
    [/^Arena/, '', { kind: 'arena' }],
  ])('is made as %s', async (kind, typed, request) => {
    const { added, generateChart } = await shown();
    await choose(kind);
    if (typed) await write(typed);
    await userEvent.click(add());
    await waitFor(() => expect(added).toHaveBeenCalledTimes(1));
    expect(generateChart).toHaveBeenCalledExactlyOnceWith('v1', request);
  });

  it.each([
    [/^Club/, '9', 'Enter a number from 10 to 20000.'],
    [/^Room/, '1.5', 'Enter a number from 1 to 100000.'],
  ])('takes no number that %s cannot have', async (kind, typed, words) => {
    const { generateChart } = await shown();
    await choose(kind);
    await write(typed);
    await userEvent.click(add());
    expect(await screen.findByText(words)).toBeDefined();
    expect(generateChart).not.toHaveBeenCalled();
    await choose(/^Arena/);
    await userEvent.click(add());
    await waitFor(() => expect(generateChart).toHaveBeenCalledExactlyOnceWith('v1', { kind: 'arena' }));
  });

  it('is a room where the venue is online', async () => {
    await shown(undefined, true);
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    expect(screen.getByRole('radio', { name: /^Room/, checked: true })).toBeDefined();
  });

  it('is refused at its number', async () => {
    const fields = [{ field: 'standing', message: 'So many do not fit.' }];
    const { added } = await shown(vi.fn(refusing({ fields })));
    await userEvent.click(add());
    expect(await screen.findByText('So many do not fit.')).toBeDefined();
    expect(places()?.getAttribute('aria-invalid')).toBe('true');
    expect(added).not.toHaveBeenCalled();
  });
});
