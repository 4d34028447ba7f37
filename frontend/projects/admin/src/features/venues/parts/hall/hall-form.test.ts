import { aChart } from '@parterre/seating/testing/a-chart';
import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { EmployeeApi } from '../../../../data/employee-api.ts';
import { aVenue } from '../../../../testing/a-venue.ts';
import { Venues } from '../../stores/venues.ts';
import { HallForm } from './hall-form.ts';

const drawing = aChart({ id: 'A', seats: 3 });

describe('a hall of rows', () => {
  beforeEach(onAStage);

  const shown = async (
    generateChart: (id: string, hall: object) => Promise<unknown> = () => Promise.resolve(),
  ) => {
    const sent = vi.fn(generateChart);
    const added = vi.fn();
    const post = vi.fn<(path: string, sent: { readonly body: object }) => Promise<unknown>>(() =>
      Promise.resolve(drawing),
    );
    await render(HallForm, {
      inputs: { venue: aVenue({ id: 'v1' }) },
      on: { added },
      providers: [
        new Told().provider,
        { provide: Venues, useValue: { generateChart: sent } },
        { provide: EmployeeApi, useValue: { post } },
      ],
    });
    return { sent, added, post };
  };
  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  const write = async (name: string, text: string): Promise<void> => {
    await userEvent.clear(field(name));
    await userEvent.type(field(name), text);
  };
  const add = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Add this chart' });
  const folded = () => field('Aisles through the rows').closest('details');

  it('is drawn while it is typed, once one pauses', async () => {
    const { post } = await shown();
    expect(screen.getByText('Opening the house…')).toBeDefined();
    expect(await screen.findByText('3 seats')).toBeDefined();
    expect(screen.queryByText('Opening the house…')).toBeNull();
    await write('Rows', '14');
    await waitFor(() => expect(post).toHaveBeenCalledTimes(2));
    const [path, asked] = post.mock.lastCall ?? [];
    expect(path).toBe('api/chart-previews');
    expect(asked?.body).toMatchObject({ kind: 'hall', rows: 14, seats: 20, balcony: null });
  });

  it('is what the numbers say, and the rest has usual values', async () => {
    const { sent, added } = await shown();
    await write('Rows', '14');
    await write('Seats in a row', '24');
    await userEvent.click(add());
    await waitFor(() => expect(added).toHaveBeenCalledTimes(1));
    expect(sent).toHaveBeenCalledExactlyOnceWith('v1', {
      ...{ kind: 'hall', rows: 14, seats: 24, aisles: 0, curve: 'gentle', numbering: 'row' },
      ...{ numberedFrom: 'left', firstRow: 'A', skippedLetters: 'IO', balcony: null },
    });
  });

  it('may have a balcony, and rows that begin with a number', async () => {
    const { sent } = await shown();
    expect(screen.queryByLabelText('Rows of the balcony')).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: /A balcony behind/ }));
    await write('Rows of the balcony', '4');
    await write('First row', '1');
    expect(screen.queryByLabelText('Letters left out')).toBeNull();
    await userEvent.click(add());
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    expect(sent.mock.lastCall?.[1]).toMatchObject({ firstRow: '1', balcony: { rows: 4, seats: 20 } });
  });

  it.each([
    ['Rows', '0', 'Enter a number from 1 to 100.'],
    ['Seats in a row', 'many', 'Enter a number from 1 to 200.'],
    ['Aisles through the rows', '20', 'Enter a number from 0 to 8.'],
    ['First row', 'AB', 'Enter one letter from A to Z, or a number.'],
    ['Letters left out', '7', 'Enter letters from A to Z.'],
  ])('takes no %s of %j', async (name, text, words) => {
    const { sent } = await shown();
    await write(name, text);
    await userEvent.click(add());
    expect(await screen.findByText(words)).toBeDefined();
    expect(document.activeElement).toBe(field(name));
    expect(sent).not.toHaveBeenCalled();
  });

  it('unfolds what is to be put right', async () => {
    await shown();
    expect(folded()?.open).toBe(false);
    await write('Aisles through the rows', '20');
    await userEvent.click(add());
    expect(await screen.findByText('Enter a number from 0 to 8.')).toBeDefined();
    expect(folded()?.open).toBe(true);
  });

  it('has no more aisles than there are gaps, however the rows are typed', async () => {
    await shown();
    await write('Aisles through the rows', '20');
    await write('Seats in a row', '4');
    await userEvent.click(add());
    expect(await screen.findByText('Enter a number from 0 to 3.')).toBeDefined();
    await write('Seats in a row', 'x');
    expect(await screen.findByText('Enter a number from 0 to 8.')).toBeDefined();
    expect(screen.queryByText(/NaN/)).toBeNull();
  });

  it('is refused at the field that is meant', async () => {
    const fields = [{ field: 'aisles', message: 'Too many ways.' }];
    const { added } = await shown(refusing({ status: 422, fields }));
    await userEvent.click(add());
    expect(await screen.findByText('Too many ways.')).toBeDefined();
    expect(added).not.toHaveBeenCalled();
  });

  it('is added once, however often', async () => {
    const { sent } = await shown(() => new Promise(() => undefined));
    await userEvent.click(add());
    await waitFor(() => expect(add().disabled).toBe(true));
    await userEvent.type(field('Rows'), '{Enter}');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('says why it cannot be drawn, and does not wait for it', async () => {
    const { post } = await shown();
    post.mockImplementation(refusing({ detail: 'Too many drawings at once.' }));
    const words = await screen.findByText('Too many drawings at once.');
    expect(words.closest('[role="alert"]')).not.toBeNull();
    expect(screen.queryByText('Opening the house…')).toBeNull();
  });
});
