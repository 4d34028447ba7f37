import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SeatMark } from '@parterre/seat-map/chart/chart.ts';
import { SeatLayout } from '@parterre/seat-map/chart/seat-layout.ts';
import { aChart } from '@parterre/seat-map/testing/a-chart.ts';
import { Hold } from '../../data/hold.ts';
import { BestAvailablePanel } from './best-available-panel.ts';
import { SeatWords } from './seat-words.ts';
import { Seating } from './seating.ts';

interface House {
  readonly free: (seat: number) => boolean;
  readonly standing?: number;
  readonly marks?: Record<string, SeatMark>;
}

const price = { amount: 5000, currency: 'EUR' };

class FakeHold {
  readonly wanted = signal({ seats: [] as string[], places: [] });
  readonly places: unknown[] = [];
  setPlaces = (...asked: unknown[]): void => void this.places.push(asked);
  want = (): void => undefined;
}

/** One row of six seats and a floor, of which so much is left. */
async function panelOf({ free, standing = 0, marks = {} }: House) {
  const chart = aChart({ id: 'A', seats: 6, marks });
  const [section] = chart.sections;
  const floor = { id: 'floor', name: 'Floor', capacity: 1000, outline: section?.outline ?? [] };
  const layout = new SeatLayout({ ...chart, areas: [floor] });
  const hold = new FakeHold();
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
});
