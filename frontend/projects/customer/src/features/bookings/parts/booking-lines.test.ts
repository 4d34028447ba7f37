import { TestBed } from '@angular/core/testing';
import type { Booking } from '../../../data/api.ts';
import { BookingLines } from './booking-lines.ts';

const price = { amount: 5000, currency: 'EUR' };

function aBooking(mark: Booking['seats'][number]['mark']): Pick<Booking, 'seats' | 'places' | 'total'> {
  const category = { categoryId: 'k1', categoryName: 'Balcony', price };
  return {
    seats: [{ id: 'b/C/1', section: 'Balcony', row: 'C', number: '1', mark, ...category }],
    places: [],
    total: price,
  };
}

async function wordsOf(booking: ReturnType<typeof aBooking>): Promise<string> {
  const fixture = TestBed.createComponent(BookingLines);
  fixture.componentRef.setInput('booking', booking);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

describe('the lines of a booking', () => {
  it.each([
    ['restricted', 'restricted view'],
    ['accessible', 'wheelchair place'],
    ['companion', 'companion seat beside a wheelchair place'],
  ] as const)('say of a seat that is %s what it is', async (mark, words) => {
    expect(await wordsOf(aBooking(mark))).toContain(words);
  });

  it('say nothing more of a seat that is just a seat', async () => {
    expect(await wordsOf(aBooking(null))).not.toMatch(/view|wheelchair/);
  });
});
