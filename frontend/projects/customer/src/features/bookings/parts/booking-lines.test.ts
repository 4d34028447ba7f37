import { TestBed } from '@angular/core/testing';
import type { Booking } from '../../../data/api.ts';
import { BookingLines } from './booking-lines.ts';

const price = { amount: 5000, currency: 'EUR' };

type Attributes = Booking['seats'][number]['attributes'];

type Shown = Pick<Booking, 'seats' | 'places' | 'total' | 'status' | 'refund'>;

function aBooking(...attributes: Attributes): Shown {
  const category = { categoryId: 'k1', categoryName: 'Balcony', price };
  return {
    seats: [{ id: 'b/C/1', section: 'Balcony', row: 'C', number: '1', attributes, ...category }],
    places: [],
    total: price,
    status: 'confirmed',
    refund: null,
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
    ['restricted-view', 'restricted view'],
    ['accessible', 'wheelchair place'],
    ['companion', 'companion seat beside a wheelchair place'],
    ['semi-ambulatory', 'easy access'],
    ['hearing', 'hearing loop'],
    ['sign-language', 'sign language in view'],
  ] as const)('say of a seat that is %s what it is', async (attribute, words) => {
    expect(await wordsOf(aBooking(attribute))).toContain(words);
  });

  it('say all that a seat is', async () => {
    const words = await wordsOf(aBooking('accessible', 'hearing', 'sign-language'));
    for (const said of ['wheelchair place', 'hearing loop', 'sign language in view'])
      expect(words).toContain(said);
  });

  it('say nothing more of a seat that is just a seat', async () => {
    expect(await wordsOf(aBooking())).not.toMatch(/view|wheelchair/);
  });

  it.each([
    ['done', 'Sent back to you'],
    ['due', 'On the way back to you'],
    ['failed', 'we know of it, and will find another way'],
    ['impossible', 'we know of it, and will find another way'],
  ] as const)('say what went back of tickets that stay valid: %s', async (state, said) => {
    const refund = { amount: { amount: 1250, currency: 'EUR' }, state };
    const words = await wordsOf({ ...aBooking(), refund });
    expect(words).toContain(said);
    expect(words).toContain('12.50');
  });

  it('leave it to others what went back of a booking that is over', async () => {
    const refund = { amount: price, state: 'done' } as const;
    expect(await wordsOf({ ...aBooking(), status: 'cancelled', refund })).not.toContain('back');
  });
});
