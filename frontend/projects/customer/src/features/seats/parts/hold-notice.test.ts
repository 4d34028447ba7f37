import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { aLayout } from '@parterre/seating/testing/a-chart';
import type { Problem } from '@parterre/ui/data/problem.ts';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { BestSeats } from '../stores/best-seats.ts';
import { Hold } from '../stores/hold.ts';
import { Seating } from '../stores/seating.ts';
import { HoldNotice } from './hold-notice.ts';

const layout = aLayout({ id: 'A', seats: 3 });

describe('what has become of a choice', () => {
  interface Fate {
    readonly lost?: readonly string[];
    readonly count?: number;
    readonly room?: number;
    readonly held?: boolean;
    readonly over?: boolean;
    readonly bought?: { readonly id: string };
    readonly problem?: Problem;
  }
  const shown = async ({
    lost = [],
    count = 0,
    room = 0,
    held = true,
    over = false,
    bought,
    problem,
  }: Fate) => {
    const hold = {
      ...{ lost: signal(lost), count: signal(count), over: signal(over) },
      ...{ room: signal(room), booking: signal(held ? { id: 'b1' } : null) },
      ...{ bought: signal(bought), problem: signal(problem), dismiss: vi.fn(), again: vi.fn() },
      takeInstead: vi.fn(),
    };
    const best = { busy: signal(false), find: vi.fn() };
    await render(HoldNotice, {
      providers: [
        provideRouter([]),
        { provide: Hold, useValue: hold },
        { provide: BestSeats, useValue: best },
        { provide: Seating, useValue: { layout: () => layout, categoryAt: () => ({ id: 'k1' }) } },
      ],
    });
    return { ...hold, find: best.find };
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

  it('says nothing of the rest to who holds nothing yet', async () => {
    await shown({ lost: ['stalls/A/1'], count: 2, held: false });
    expect(said()).not.toContain('The rest');
  });

  it('finds others close by, as many as one may still have, which one may do without', async () => {
    const { dismiss, find } = await shown({ lost: ['stalls/A/1', 'stalls/A/2'], room: 1 });
    await press('Find others close by');
    expect(find).toHaveBeenCalledExactlyOnceWith({
      quantity: 1,
      split: true,
      accessible: 0,
      companions: 0,
      near: ['stalls/A/1', 'stalls/A/2'],
      categoryIds: ['k1'],
    });
    await press('No, thank you');
    expect(dismiss).toHaveBeenCalledTimes(1);
  });

  it('offers what would fit where a seat would be left alone', async () => {
    const instead = ['stalls/A/1', 'stalls/A/2'];
    const { takeInstead } = await shown({
      problem: { status: 409, code: 'seat-left-alone', title: 'No.', detail: 'A 1 would be left.', instead },
    });
    expect(said()).toContain('A 1 would be left.');
    await press('Take what would fit');
    expect(takeInstead).toHaveBeenCalledExactlyOnceWith(instead);
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
