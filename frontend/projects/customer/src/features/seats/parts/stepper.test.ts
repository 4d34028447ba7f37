import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Stepper } from './stepper.ts';

describe('a small number', () => {
  const shown = async (inputs: { value: number; min?: number; max?: number; locked?: boolean }) => {
    const changed = vi.fn();
    await render(Stepper, { inputs: { label: 'Arena', min: 0, max: 4, ...inputs }, on: { changed } });
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
    return { changed, fewer: button('One fewer'), more: button('One more') };
  };

  it('goes up and down by one, and says of what it is', async () => {
    const { changed, fewer, more } = await shown({ value: 2 });
    expect(screen.getByRole('group', { name: 'Arena' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('2');
    await userEvent.click(more);
    await userEvent.click(fewer);
    expect(changed.mock.calls).toEqual([[3], [1]]);
  });

  it.each([
    [0, [true, false]],
    [2, [false, false]],
    [4, [false, true]],
  ])('ends where it has to: %s', async (value, ends) => {
    const { fewer, more } = await shown({ value });
    expect([fewer.disabled, more.disabled]).toEqual(ends);
  });

  it('stands still while it may not change', async () => {
    const { fewer, more } = await shown({ value: 2, locked: true });
    expect([fewer.disabled, more.disabled]).toEqual([true, true]);
  });
});
