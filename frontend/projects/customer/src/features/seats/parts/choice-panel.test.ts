import { signal } from '@angular/core';
import { Connection } from '@parterre/ui/data/connection.ts';
import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Session } from '../../../data/session.ts';
import { BestSeats } from '../stores/best-seats.ts';
import { Hold } from '../stores/hold.ts';
import { Seating } from '../stores/seating.ts';
import { anEvent } from '../testing/in-the-house.ts';
import { ChoiceLines } from './choice-lines.ts';
import { ChoicePanel } from './choice-panel.ts';

const money = (amount: number) => ({ amount, currency: 'MYR' });
const seat = {
  ...{ id: 'stalls/A/2', row: 'A', number: '2', short: 'A 2', giveBack: 'Give back row A, seat 2' },
  ...{ section: 'Stalls', category: 'Gold', special: 'restricted view', colour: 'c1', price: money(12000) },
};
const floor = {
  ...{ areaId: 'floor', name: 'Floor', count: 2, category: 'Standing', colour: 'c2', price: money(6000) },
  most: 9,
};

describe('what is chosen, how long it is held and what it comes to', () => {
  beforeEach(onAStage);

  interface State {
    readonly signedIn?: boolean;
    readonly total?: number;
    readonly secondsLeft?: number;
    readonly extendable?: boolean;
    readonly busy?: boolean;
    readonly unsent?: boolean;
    readonly locked?: boolean;
  }
  const shown = async ({ signedIn = true, total = 24000, secondsLeft, ...state }: State = {}) => {
    const hold = {
      ...{ count: signal(3), over: signal(false), paying: signal(false), lost: signal([]) },
      ...{ bought: signal(undefined), problem: signal(undefined), locked: signal(state.locked === true) },
      ...{ busy: signal(state.busy === true), unsent: signal(state.unsent === true), room: signal(9) },
      ...{ secondsLeft: signal(secondsLeft), booking: signal({ extendable: state.extendable === true }) },
      ...{ toggle: vi.fn(), setPlaces: vi.fn(), extend: vi.fn() },
    };
    const lines = {
      ...{ seats: signal([seat]), places: signal([floor]), total: signal(money(total)) },
      ...{ heading: signal('3 places'), limit: signal('At most 6 tickets each.') },
    };
    const next = vi.fn();
    await render(ChoicePanel, {
      inputs: { event: anEvent(), sales: 'open' },
      on: { next },
      providers: [
        { provide: Hold, useValue: hold },
        { provide: ChoiceLines, useValue: lines },
        { provide: Session, useValue: { signedIn: signal(signedIn) } },
        { provide: BestSeats, useValue: { busy: signal(false) } },
        { provide: Seating, useValue: { layout: signal(undefined), filter: signal(undefined) } },
        { provide: Connection, useValue: { lost: signal(false) } },
      ],
    });
    return { ...hold, next };
  };
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

  it('names every seat and area with its price, and what each customer may have', async () => {
    await shown();
    const lines = screen.getByRole('heading', { name: '3 places' }).nextElementSibling;
    const said = within(lines instanceof HTMLElement ? lines : document.body)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '));
    expect(said[0]).toMatch(/Row A, seat 2.*Stalls · Gold.*restricted view.*120/);
    expect(said[1]).toMatch(/Floor.*60.* · Standing/);
    expect(screen.getByText('At most 6 tickets each.')).toBeDefined();
    expect(screen.getByText('Total, all included').parentElement?.textContent).toContain('240');
  });

  it('gives a seat back, and takes one place more', async () => {
    const { toggle, setPlaces } = await shown();
    await press('Give back row A, seat 2');
    expect(toggle).toHaveBeenCalledExactlyOnceWith('stalls/A/2');
    await press('One more');
    expect(setPlaces).toHaveBeenCalledExactlyOnceWith('floor', 3);
  });

  it.each<[string, State, string]>([
    ['on their way', { busy: true }, 'Taking your seats…'],
    [
      'waiting for the connection',
      { unsent: true },
      'Not held yet: they are taken when the connection is back.',
    ],
  ])('says that seats are %s', async (_, state, words) => {
    await shown(state);
    expect(screen.getByText(words).getAttribute('role')).toBe('status');
  });

  it.each<[number, boolean, boolean]>([
    [300, true, false],
    [120, true, true],
    [120, false, false],
  ])('at %i seconds, extendable %s, offers more time: %s', async (secondsLeft, extendable, offers) => {
    const { extend } = await shown({ secondsLeft, extendable });
    expect(screen.queryByRole('button', { name: 'More time' }) !== null).toBe(offers);
    if (!offers) return;
    await press('More time');
    expect(extend).toHaveBeenCalledTimes(1);
  });

  it.each<[string, State]>([
    ['Sign in and continue', { signedIn: false }],
    ['Confirm', { total: 0 }],
    ['Continue to payment', {}],
  ])('leads on by “%s”', async (words, state) => {
    const { next } = await shown(state);
    await press(new RegExp(`^${words}`));
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('leads on once', async () => {
    await shown({ locked: true });
    const on = screen.getByRole<HTMLButtonElement>('button', { name: /^Continue to payment/ });
    expect(on.disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Give back row A, seat 2' })).toBeNull();
  });

  it('says the same in chips where there is little room', async () => {
    await shown();
    // Shown on a phone only.
    const chips = within(screen.getByLabelText('Chosen')).getAllByRole('listitem', { hidden: true });
    expect(chips.map(({ textContent }) => textContent.trim())).toEqual([
      expect.stringMatching(/^A 2.*restricted view$/s),
      '2',
    ]);
  });

  it('unfolds its lines where there is little room', async () => {
    await shown();
    // Shown on a phone only.
    const fold = screen.getByLabelText('Details');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
  });
});
