import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import type { EventSummary } from '../../../data/api.ts';
import { EventCard } from './event-card.ts';

const euros = (amount: number | null) => (amount === null ? null : { amount: amount * 100, currency: 'EUR' });

describe('the card of an event', () => {
  it.each([
    ['says where prices begin', 20, 60, 'from €20'],
    ['says the price where there is one', 20, 20, '€20'],
    ['says free where all places are', 0, 0, 'Free'],
    ['does not say that an event is free of which only some places are', 0, 60, 'from €0'],
    ['says no more than it knows of an event that an older release published', 0, null, 'from €0'],
    ['says nothing of prices where there are none', null, null, undefined],
  ])('%s', async (_, from, to, words) => {
    expect(await priceOn({ from: euros(from), to: euros(to) })).toBe(words);
  });
});

async function priceOn(prices: Pick<EventSummary, 'from' | 'to'>): Promise<string | undefined> {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: DISPLAY_LOCALE, useValue: 'en-GB' }],
  });
  const fixture = TestBed.createComponent(EventCard);
  fixture.componentRef.setInput('event', { ...anEvent, ...prices });
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('.figures')?.textContent.trim();
}

const anEvent: Omit<EventSummary, 'from' | 'to'> = {
  id: 'event-1',
  slug: 'open-day',
  title: 'Open Day',
  kind: 'family',
  startsAt: '2027-05-01T10:00:00.000Z',
  timeZone: 'Europe/Vienna',
  venue: { name: 'Kumo Hall', city: 'Vienna', country: 'AT', online: false },
  poster: null,
  availability: 'plenty',
};
