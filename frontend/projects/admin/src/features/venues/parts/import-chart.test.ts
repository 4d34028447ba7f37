import { aChart } from '@parterre/seating/testing/a-chart';
import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Venues } from '../stores/venues.ts';
import { ImportChart } from './import-chart.ts';

const lines = 'row,left\nA,3';
const csv = new File([lines], 'hall.csv', { type: 'text/csv' });
// The files of the test's browser cannot be read.
Object.defineProperty(csv, 'arrayBuffer', {
  value: () => Promise.resolve(new TextEncoder().encode(lines).buffer),
});

describe('a chart from a file', () => {
  beforeEach(onAStage);

  const shown = async () => {
    const [told, added] = [new Told(), vi.fn()];
    const venues = {
      previewChart: vi.fn<(id: string, csv: ArrayBuffer) => Promise<unknown>>(() =>
        Promise.resolve(aChart({ id: 'A', seats: 3 })),
      ),
      importChart: vi.fn<(id: string, csv: ArrayBuffer) => Promise<unknown>>(() => Promise.resolve({})),
    };
    await render(ImportChart, {
      inputs: { venueId: 'v1' },
      on: { added },
      providers: [told.provider, { provide: Venues, useValue: venues }],
    });
    return { told, added, ...venues };
  };
  const file = () => screen.getByLabelText<HTMLInputElement>(/Choose a CSV file/);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const text = (bytes: ArrayBuffer | undefined) => new TextDecoder().decode(bytes);

  it('says what the file has to look like', async () => {
    await shown();
    expect(screen.getByRole('region', { name: 'Example' }).textContent).toMatch(/^row,left,centre.*\nA,8,/);
  });

  it('is looked at before it is kept', async () => {
    const { told, added, previewChart, importChart } = await shown();
    await userEvent.upload(file(), csv);
    expect(await screen.findByRole('heading', { name: 'hall.csv: 3 seats' })).toBeDefined();
    expect(screen.getByRole('application', { name: 'The chart of the venue' })).toBeDefined();
    expect(importChart).not.toHaveBeenCalled();
    await press('Add this chart');
    await waitFor(() => expect(added).toHaveBeenCalledTimes(1));
    expect(told.messages).toEqual(['The chart is added.']);
    for (const sent of [previewChart, importChart]) {
      expect(sent).toHaveBeenCalledExactlyOnceWith('v1', expect.anything());
      expect(text(sent.mock.lastCall?.[1])).toBe(lines);
    }
    expect(screen.queryByRole('heading', { name: /hall\.csv/ })).toBeNull();
  });

  it('can be left', async () => {
    const { importChart } = await shown();
    await userEvent.upload(file(), csv);
    await screen.findByRole('heading', { name: 'hall.csv: 3 seats' });
    await press('Leave it');
    expect(screen.queryByRole('button', { name: 'Add this chart' })).toBeNull();
    expect(importChart).not.toHaveBeenCalled();
  });

  it('takes no other file while it is read', async () => {
    const { previewChart } = await shown();
    previewChart.mockImplementation(() => new Promise(() => undefined));
    await userEvent.upload(file(), csv);
    await waitFor(() => expect(file().disabled).toBe(true));
  });

  it('says what is wrong in the file, and shows no older one', async () => {
    const { previewChart } = await shown();
    await userEvent.upload(file(), csv);
    await screen.findByRole('heading', { name: 'hall.csv: 3 seats' });
    previewChart.mockImplementation(refusing({ detail: 'Line 2: “left” is not a number.' }));
    await userEvent.upload(file(), csv);
    const words = await screen.findByText('Line 2: “left” is not a number.');
    expect(words.closest('[role="alert"]')).not.toBeNull();
    expect(screen.queryByRole('heading', { name: /hall\.csv/ })).toBeNull();
    expect(file().disabled).toBe(false);
  });

  it.each([
    ['too large', { size: 512_001 }, 'This file is larger than 512 kB.'],
    [
      'not to be read',
      { arrayBuffer: () => Promise.reject(new Error('locked')) },
      'This file cannot be read. Close it in other programs, or choose it again.',
    ],
  ])('is refused where the file is %s', async (_, is, words) => {
    const { previewChart } = await shown();
    const odd = new File(['…'], 'odd.csv', { type: 'text/csv' });
    for (const [name, value] of Object.entries(is)) Object.defineProperty(odd, name, { value });
    await userEvent.upload(file(), odd);
    expect(await screen.findByText(words)).toBeDefined();
    expect(previewChart).not.toHaveBeenCalled();
  });

  it('stays to be added once more where that failed', async () => {
    const { added, importChart } = await shown();
    importChart.mockImplementationOnce(refusing({ detail: 'Somebody has added one meanwhile.' }));
    await userEvent.upload(file(), csv);
    await screen.findByRole('heading', { name: 'hall.csv: 3 seats' });
    await press('Add this chart');
    expect(await screen.findByText('Somebody has added one meanwhile.')).toBeDefined();
    expect(added).not.toHaveBeenCalled();
    await press('Add this chart');
    await waitFor(() => expect(added).toHaveBeenCalledTimes(1));
  });
});
