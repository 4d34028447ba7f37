import { TestBed } from '@angular/core/testing';
import { notForSaleMark, undecidedMark } from '../../stores/seat-plan.ts';
import { SeatingWork } from '../../stores/seating-work.ts';
import { SeatBrush } from './seat-brush.ts';
import { SeatPicture } from './seat-picture.ts';

describe('what is said of a seat in the editor', () => {
  it.each([
    ['its category and price', 0, 'Stalls €60'],
    ['that it is free', 1, 'Children Free'],
    ['that nobody can buy it', notForSaleMark, 'not for sale'],
    ['that it is undecided', undecidedMark, 'no category yet'],
  ])('is %s', (_, mark, words) => {
    const categories = [
      { id: 'k1', name: 'Stalls', colour: 'c1', price: { amount: 6000, currency: 'EUR' } },
      { id: 'k2', name: 'Children', colour: 'c2', price: { amount: 0, currency: 'EUR' } },
    ];
    TestBed.configureTestingModule({
      providers: [
        SeatPicture,
        { provide: SeatBrush, useValue: {} },
        { provide: SeatingWork, useValue: { categories: () => categories } },
      ],
    });
    expect(TestBed.inject(SeatPicture).wordOf(mark)).toBe(words);
  });
});
