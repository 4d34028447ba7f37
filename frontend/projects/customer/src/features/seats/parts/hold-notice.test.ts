import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { aLayout } from '@parterre/seating/testing/a-chart';
import type { Problem } from '@parterre/ui/data/problem.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Hold } from '../stores/hold.ts';
import { Seating } from '../stores/seating.ts';
import { Alternatives } from './alternatives.ts';
import { HoldNotice } from './hold-notice.ts';

const layout = aLayout({ id: 'A', seats: 3 });

describe('what has become of a choice', () => {
  interface Fate {
    readonly lost?: readonly string[];
    readonly count?: number;
    readonly near?: readonly number[];
    readonly over?: boolean;
    readonly bought?: { readonly id: string };
    readonly problem?: Problem;
  }
  const shown = async ({ lost = [], count = 0, near = [], over = false, bought, problem }: Fate) => {
    const hold = {
      ...{ lost: signal(lost), count: signal(count), over: signal(over) },
      ...{ bought: signal(bought), problem: signal(problem), dismiss: vi.fn(), again: vi.fn() },
    };
    const alternatives = { seats: signal(near), names: () => 'row A: 2', take: vi.fn() };
    await render(HoldNotice, {
      providers: [
        provideRouter([]),
        { provide: Hold, useValue: hold },
        { provide: Alternatives, useValue: alternatives },
        { provide: Seating, useValue: { layout: () => layout } },
      ],
    });
    return { ...hold, take: alternatives.take };
  };
  const said = () => screen.getByRole('alert').textContent.replaceAll(/\s+/g, ' ').trim();
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it('is nothing to be told while all is well', async () => {
    await shown({ count: 2 });
    expect(said()).toBe('');
  });

  it('names the seats that are gone, and what is left', async () => {
    const { dismiss } = await shown({ lost: ['stalls/A/1', 'stalls/A/3'], count: 1 });
    expect(said()).toContain('A 1, A 3 just went to somebody else. The rest is still yours.');
    await press('All right');
    expect(dismiss).toHaveBeenCalledTimes(1);
  });

  it('offers seats near them, which one may do without', async () => {
    const { dismiss, take } = await shown({ lost: ['stalls/A/1'], near: [1] });
    expect(said()).not.toContain('The rest');
    await press('Take row A: 2 instead');
    expect(take).toHaveBeenCalledTimes(1);
    await press('No, thank you');
    expect(dismiss).toHaveBeenCalledTimes(1);
  });

  it('says that the time is up, and tries again', async () => {
    const { again } = await shown({ over: true, count: 2 });
    expect(said()).toContain('Time is up');
    await press('Take them again');
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('leads to the tickets of what was paid for elsewhere, whatever else has happened', async () => {
    await shown({ bought: { id: 'b1' }, over: true });
    expect(said()).toContain('You have paid for these seats');
    expect(screen.getByRole('link', { name: 'See your tickets' }).getAttribute('href')).toBe('/bookings/b1');
    expect(said()).not.toContain('Time is up');
  });

  it.each([
    [{ detail: 'At most 6 tickets each.' }, 'At most 6 tickets each.'],
    [{}, 'No.'],
  ])('says why nothing was held: %j', async (detail, words) => {
    const { dismiss } = await shown({ problem: { status: 409, code: 'no', title: 'No.', ...detail } });
    expect(said()).toContain(words);
    await press('All right');
    expect(dismiss).toHaveBeenCalledTimes(1);
  });
});
