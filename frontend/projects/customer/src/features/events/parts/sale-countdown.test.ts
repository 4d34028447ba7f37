import { signal } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { render, screen } from '@testing-library/angular';
import { anEvent } from '../../../testing/an-event.ts';
import { SaleCountdown } from './sale-countdown.ts';

const opensAt = '2027-04-03T10:00:00Z';

describe('the countdown to a sale', () => {
  const shown = async (now: string, visitor = 'Europe/Vienna') => {
    const time = signal(Date.parse(now));
    const { container, fixture } = await render(SaleCountdown, {
      inputs: { event: anEvent({ sales: { open: false, opensAt, closesAt: '2027-05-01T17:00:00Z' } }) },
      providers: [
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: visitor },
        { provide: Clock, useValue: { now: time } },
      ],
    });
    const digits = () =>
      Array.from(container.querySelectorAll('.countdown .digits'), (one) => one.textContent);
    const spoken = () => container.querySelector('[aria-live]')?.textContent;
    const at = async (instant: string) => {
      time.set(Date.parse(instant));
      await fixture.whenStable();
    };
    return { digits, spoken, at };
  };

  it('counts days, hours, minutes and seconds', async () => {
    const { digits, at } = await shown('2027-04-01T06:18:34Z');
    expect(digits()).toEqual(['2', '03', '41', '26']);
    await at('2027-04-01T06:18:35Z');
    expect(digits()).toEqual(['2', '03', '41', '25']);
  });

  it('leaves days and hours out in the last hour', async () => {
    const { digits, at } = await shown('2027-04-03T08:59:59Z');
    expect(digits()).toEqual(['0', '01', '00', '01']);
    await at('2027-04-03T09:00:01Z');
    expect(digits()).toEqual(['59', '59']);
  });

  it('is told to who listens once a minute', async () => {
    const { spoken, at } = await shown('2027-04-01T06:18:34Z');
    expect(spoken()).toBe('The sale starts in 2 days, 3 hours and 41 minutes');
    await at('2027-04-01T06:19:00Z');
    expect(spoken()).toBe('The sale starts in 2 days, 3 hours and 41 minutes');
    await at('2027-04-01T06:19:01Z');
    expect(spoken()).toBe('The sale starts in 2 days, 3 hours and 40 minutes');
    await at('2027-04-03T09:59:30Z');
    expect(spoken()).toBe('The sale starts in less than a minute');
    await at(opensAt);
    expect(spoken()).toBe('The sale has started');
  });

  it('says the moment where the event is', async () => {
    await shown('2027-04-01T10:00:00Z');
    expect(screen.getByText('Saturday 3 April at 12:00')).toBeDefined();
    expect(screen.getByText('Vienna, GMT+2')).toBeDefined();
  });

  it('says it by the visitor’s clock first, where that shows another time', async () => {
    await shown('2027-04-01T10:00:00Z', 'Asia/Kuala_Lumpur');
    expect(screen.getByText('Saturday 3 April at 18:00').parentElement?.textContent).toContain('your time');
    expect(screen.getByText('By the clock in Kuala Lumpur. It is 12:00 in Vienna then.')).toBeDefined();
  });
});
