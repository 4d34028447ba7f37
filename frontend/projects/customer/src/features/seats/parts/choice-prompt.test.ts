import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Hold } from '../stores/hold.ts';
import type { SalesState } from '../../../data/sales-state.ts';
import { Session } from '../../../data/session.ts';
import { ChoiceLines } from './choice-lines.ts';
import { ChoicePrompt } from './choice-prompt.ts';
import { Seating } from '../stores/seating.ts';

const event = {
  timeZone: 'Asia/Kuala_Lumpur',
  holdMinutes: 8,
  sales: { opensAt: '2126-12-04T11:30:00Z', closesAt: '2126-12-05T11:30:00Z', open: true },
};

describe('what there is to do', () => {
  const paying = signal(false);
  const count = signal(0);
  const signedIn = signal(true);
  const filter = signal<number | undefined>(undefined);
  const left = signal<readonly number[] | undefined>([1200, 7]);
  const seats = signal(300);
  const limit = signal('');
  let fixture: ComponentFixture<ChoicePrompt>;
  let page: HTMLElement;

  const shown = async (inputs: { sales?: SalesState; offersBest?: boolean } = {}): Promise<string> => {
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    return page.textContent.replaceAll(/\s+/g, ' ').trim();
  };
  const heading = (): string => page.querySelector('h2')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

  beforeEach(() => {
    paying.set(false);
    count.set(0);
    signedIn.set(true);
    filter.set(undefined);
    left.set([1200, 7]);
    seats.set(300);
    limit.set('');
    const categories = ['Stalls', 'Balcony'].map((name, n) => ({
      ...{ id: `k${n}`, name, colour: `c${n}` },
      price: { amount: 6000 - n * 2000, currency: 'EUR' },
    }));
    const layout = (): { seatCount: number } => ({ seatCount: seats() });
    TestBed.configureTestingModule({
      providers: [
        { provide: Hold, useValue: { paying, count } },
        { provide: ChoiceLines, useValue: { limit } },
        { provide: Seating, useValue: { layout, filter, left, categories: () => categories } },
        { provide: Session, useValue: { signedIn } },
      ],
    });
    fixture = TestBed.createComponent(ChoicePrompt);
    page = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('event', event);
    fixture.componentRef.setInput('sales', 'open');
  });

  it('is to touch a seat, which is held for the minutes of the event', async () => {
    expect(await shown()).toContain('Touch a seat: it is yours for 8 minutes, free of charge.');
    expect(heading()).toBe('Choose your seats');
  });

  it('promises nobody a seat who is not signed in', async () => {
    signedIn.set(false);
    expect(await shown()).toContain('Signed in, they are yours for 8 minutes.');
  });

  it('is to touch an area where there are no seats', async () => {
    seats.set(0);
    expect(await shown()).toContain('Touch an area to take a place');
    signedIn.set(false);
    expect(await shown()).toContain('Touch an area to choose a place. Signed in');
  });

  it('says how much is left of the only category that is shown', async () => {
    filter.set(0);
    await shown();
    expect(heading()).toBe('1,200 left in Stalls, €60');
  });

  it('says that nothing is left of it only when that is known', async () => {
    filter.set(1);
    left.set(undefined);
    await shown();
    expect(heading()).toBe('Balcony, €40');
    left.set([1200, 0]);
    await shown();
    expect(heading()).toBe('0 left in Balcony, €40');
  });

  it('says what each customer may have, where there is a limit', async () => {
    limit.set('At most 6 tickets each.');
    expect(await shown()).toContain('At most 6 tickets each.');
  });

  it('offers the best available, in the category that is shown', async () => {
    let asked = 0;
    fixture.componentInstance.best.subscribe(() => (asked += 1));
    await shown();
    expect(page.querySelector('button')).toBeNull();
    expect(await shown({ offersBest: true })).toContain('Best available for me');
    filter.set(1);
    expect(await shown()).toContain('Best available in Balcony');
    page.querySelector('button')?.click();
    expect(asked).toBe(1);
  });

  it('says when sales open, or that they are over, and offers nothing', async () => {
    const before = await shown({ sales: 'not-yet', offersBest: true });
    expect(heading()).toBe('Not on sale now');
    expect(before).toMatch(/Sales open on .*4.*(19|7):30/);
    expect(await shown({ sales: 'over' })).toContain('no seats can be taken any more');
    expect(page.querySelector('button')).toBeNull();
  });

  it('is to finish a payment first, whatever has become of sales', async () => {
    paying.set(true);
    count.set(2);
    await shown({ sales: 'closed' });
    expect(heading()).toBe('Your payment is not finished');
  });

  it('is nothing once something is chosen', async () => {
    count.set(2);
    expect(await shown({ offersBest: true })).toBe('');
  });
});
