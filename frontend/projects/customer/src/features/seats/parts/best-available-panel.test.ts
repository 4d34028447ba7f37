import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SeatMark } from '@parterre/seating/chart';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { aChart } from '@parterre/seating/testing/a-chart';
import { Hold } from '../stores/hold.ts';
import { BestAvailablePanel } from './best-available-panel.ts';
import { SeatWords } from './seat-words.ts';
import { Seating } from '../stores/seating.ts';

interface House {
  readonly free: (seat: number) => boolean;
  readonly standing?: number;
  readonly marks?: Record<string, SeatMark>;
  /** How many more may be chosen. */
  readonly room?: number;
}

const price = { amount: 5000, currency: 'EUR' };

class FakeHold {
  readonly wanted = signal({ seats: [] as string[], places: [] });
  readonly places: unknown[] = [];
  setPlaces = (...asked: unknown[]): void => void this.places.push(asked);
  want = (): void => undefined;
  constructor(readonly room: () => number) {}
  limit = () => ({ most: this.room(), each: { most: 6, bought: 6 - this.room() } });
}

/** One row of six seats and a floor, of which so much is left. */
async function panelOf({ free, standing = 0, marks = {}, room = 50 }: House) {
  const chart = aChart({ id: 'A', seats: 6, marks });
  const [section] = chart.sections;
  const floor = { id: 'floor', name: 'Floor', capacity: 1000, outline: section?.outline ?? [] };
  const layout = new SeatLayout({ ...chart, areas: [floor] });
  const hold = new FakeHold(() => room);
  const seating = {
    layout: () => layout,
    filter: () => undefined,
    isFree: free,
    categoryOf: () => Uint8Array.from({ length: 6 }, () => 0),
    categories: () => [{ id: 'k1', name: 'All', colour: 'c1', price }],
    categoryAt: () => ({ name: 'All', colour: 'c1', price }),
    areas: () => [{ left: standing, chosen: 0, colour: 0 }],
    paint: () => undefined,
    suggestion: signal<readonly number[]>([]),
  };
  TestBed.configureTestingModule({
    providers: [SeatWords, { provide: Hold, useValue: hold }, { provide: Seating, useValue: seating }],
  });
  const fixture = TestBed.createComponent(BestAvailablePanel);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const said = (): string => page.querySelector('[role="status"]')?.textContent.trim() ?? '';
  return { page, hold, said, settle: () => fixture.whenStable() };
}

describe('the best available', () => {
  it('names what it found, and what is special about it', async () => {
    const { said } = await panelOf({ free: (seat) => seat > 3, marks: { 6: 'restricted' } });
    expect(said()).toContain('row A: 5, 6 (restricted view)');
  });

  it('speaks of standing places where there are no seats side by side, and takes them', async () => {
    const { said, page, hold, settle } = await panelOf({ free: () => false, standing: 789 });
    expect(said()).toBe('No such seats are left, but 789 places in Floor.');
    page.querySelector<HTMLButtonElement>('.big')?.click();
    await settle();
    expect(hold.places).toEqual([['floor', 2]]);
  });

  it('says that too few are left', async () => {
    expect((await panelOf({ free: (seat) => seat === 0 })).said()).toBe('One seat is left here.');
  });

  it('says that nothing is left', async () => {
    expect((await panelOf({ free: () => false })).said()).toBe('Nothing is left here.');
  });

  it('offers no larger party than one may have', async () => {
    const { page, said, settle } = await panelOf({ free: () => true, room: 3 });
    const more = page.querySelector<HTMLButtonElement>('[aria-label="One more"]');
    more?.click();
    await settle();
    expect(page.querySelector('output')?.textContent).toBe('3');
    expect(more?.disabled).toBe(true);
    expect(said()).toMatch(/row A: \d, \d, \d/);
  });

  it('says kindly that one has all that one may have, and proposes nothing', async () => {
    const { page, said } = await panelOf({ free: () => true, standing: 100, room: 0 });
    expect(said()).toBe('At most 6 tickets each. You have 6 already.');
    expect(page.querySelector<HTMLButtonElement>('.big')?.disabled).toBe(true);
  });
});
