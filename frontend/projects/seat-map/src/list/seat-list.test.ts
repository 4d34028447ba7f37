import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { seatLook, type SeatLook, type SeatPaint } from '../draw/seat-paint.ts';
import { aLayout } from '@parterre/seating/testing/a-chart';
import { SeatList } from './seat-list.ts';

const layout = aLayout(
  { id: 'A', seats: 3, attributes: { '1': ['accessible', 'hearing'] } },
  { id: 'B', seats: 2 },
);
const paintOf = (...looks: SeatLook[]): SeatPaint => ({
  look: Uint8Array.from(looks),
  colour: Uint8Array.from(looks, () => 0),
});
const { free, chosen, sold, held } = seatLook;

describe('the list of seats', () => {
  const shown = async (paint = paintOf(free, chosen, sold, free, held)) => {
    const tapped = vi.fn<(seat: number) => void>();
    const { rerender } = await render(SeatList, {
      inputs: {
        ...{ layout, paint, palette: [{ token: 'c1' }], sectionNotes: ['from €60'] },
        describe: (seat: number) => ({ title: `Seat ${layout.labelAt(seat)}`, detail: 'Stalls' }),
        attributeWords: {
          ...{ accessible: 'wheelchair place', companion: 'companion', 'restricted-view': 'restricted view' },
          ...{ 'semi-ambulatory': 'easy access', hearing: 'hearing loop', 'sign-language': 'sign language' },
        },
      },
      on: { seatTapped: tapped },
    });
    return { tapped, rerender };
  };
  const row = (id: string) => screen.getByRole('group', { name: id });
  const seat = (at: string, number: number) =>
    within(row(at)).getByRole('button', { name: `Seat ${number}, Stalls` });

  it('says of a section and of each row what is free', async () => {
    await shown();
    const [summary] = screen.getAllByText('Stalls');
    expect(summary?.parentElement?.textContent).toMatch(/3 free.*from €60/s);
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings).toEqual([
      expect.stringMatching(/Row A.*2 free/),
      expect.stringMatching(/Row B.*1 free/),
    ]);
  });

  it('says which seats are special, and what is so of them', async () => {
    await shown();
    expect(screen.getByText('1: wheelchair place')).toBeDefined();
    expect(screen.getByText('1: hearing loop')).toBeDefined();
  });

  it('tells of each seat whether it is chosen or cannot be', async () => {
    await shown();
    expect(seat('A', 1).getAttribute('aria-pressed')).toBe('false');
    expect(seat('A', 2).getAttribute('aria-pressed')).toBe('true');
    expect(seat('A', 3).getAttribute('aria-disabled')).toBe('true');
    expect(seat('B', 2).getAttribute('aria-disabled')).toBe('true');
  });

  it('reads labels where ids are others', async () => {
    const labelled = aLayout({ id: 'a1', label: 'Loge A', seats: 2, labels: ['links', 'rechts'] });
    const { rerender } = await shown(paintOf(free, free));
    const describe = (index: number) => ({ title: labelled.labelAt(index), detail: '' });
    await rerender({ inputs: { layout: labelled, describe }, partialUpdate: true });
    expect(screen.getByText('Row Loge A')).toBeDefined();
    const buttons = within(row('Loge A')).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent.trim())).toEqual(['links', 'rechts']);
  });

  it('gives what is pressed, a chosen seat too, and never one that is taken', async () => {
    const { tapped } = await shown();
    await userEvent.click(seat('A', 1));
    await userEvent.click(seat('A', 2));
    await userEvent.click(seat('A', 3));
    expect(tapped.mock.calls).toEqual([[0], [1]]);
  });

  it('follows the paint', async () => {
    const { rerender } = await shown();
    await rerender({ inputs: { paint: paintOf(sold, sold, sold, sold, sold) }, partialUpdate: true });
    expect(screen.getByText('None left')).toBeDefined();
    expect(screen.queryByText('1: wheelchair place')).toBeNull();
  });
});
