import { TestBed } from '@angular/core/testing';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { seatLook } from '@parterre/seat-map/draw/seat-paint.ts';
import { aChart } from '@parterre/seating/testing/a-chart';
import { SeatWords } from './seat-words.ts';
import { Seating } from '../stores/seating.ts';

const { free, sold } = seatLook;
const special = 'wheelchair place, hearing loop';
const row = {
  ...{ id: 'A', label: 'Loge A', seats: 2, labels: ['1 bis', '2'] },
  attributes: { 1: ['hearing', 'accessible'] },
} as const;

/** The words for a section of two seats, which cost and look as given. */
function wordsFor(amounts: readonly [number, number], looks: readonly number[] = [free, free]): SeatWords {
  const categories = amounts.map((amount, n) => ({
    ...{ id: `k${n}`, name: `Category ${n}`, colour: `c${n}` },
    price: { amount: amount * 100, currency: 'EUR' },
  }));
  const seating = {
    layout: () => new SeatLayout(aChart(row)),
    categories: () => categories,
    categoryOf: () => Uint8Array.from([0, 1]),
    categoryAt: (seat: number) => categories[seat],
    paint: () => (looks.length > 0 ? { look: Uint8Array.from(looks) } : undefined),
  };
  TestBed.configureTestingModule({ providers: [SeatWords, { provide: Seating, useValue: seating }] });
  return TestBed.inject(SeatWords);
}

describe('the words on the map', () => {
  it('name rows and seats by what people read, and all that a seat is', () => {
    const words = wordsFor([60, 60]);
    const { title, detail } = words.describe()(0);
    expect(title).toBe('Row Loge A, seat 1 bis');
    expect(detail).toContain(special);
    expect(words.short(0)).toBe('Loge A 1 bis');
    expect(words.named([0, 1])).toBe(`row Loge A: 1 bis (${special}), 2`);
    expect(words.meaningOf(0)).toMatch(/^Room for a wheelchair.* · Hearing aids/);
  });

  it('call a section free where its seats are, as those themselves do', () => {
    const words = wordsFor([0, 0]);
    expect(words.sectionNotes()).toEqual([[['Free'], ['2 left']]]);
    expect(words.sectionPrices()).toEqual(['Free']);
    expect(words.describe()(0).detail).toContain('Free');
  });

  it('say where prices begin', () => {
    expect(wordsFor([60, 20]).sectionNotes()).toEqual([[['from €20', '€20+'], ['2 left']]]);
  });

  it('say where prices begin at nothing, and that others cost something', () => {
    expect(wordsFor([60, 0]).sectionPrices()).toEqual(['from €0']);
  });

  it.each([
    ['how much is left', [free, sold], [['1 left']]],
    ['that nothing is', [sold, sold], [['none left']]],
    ['nothing of that while it is not known', [], []],
  ])('say %s', (_, looks, left) => {
    expect(wordsFor([60, 60], looks).sectionNotes()).toEqual([[['€60'], ...left]]);
  });
});
