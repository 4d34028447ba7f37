import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anEvent } from '../../../testing/an-event.ts';
import { EventActions } from './event-actions.ts';

describe('what one may do with an event before buying', () => {
  const shown = async () => {
    const told = new Told();
    await render(EventActions, { inputs: { event: anEvent() }, providers: [told.provider] });
    return told;
  };
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Share' }));
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('takes it into a calendar', async () => {
    await shown();
    const link = screen.getByRole('link', { name: 'Add to calendar' });
    expect(link.getAttribute('href')).toBe('api/events/open-day/calendar.ics');
  });

  it('shares it by what the device shares with', async () => {
    const share = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    const told = await shown();
    await press();
    expect(share).toHaveBeenCalledExactlyOnceWith({
      title: 'Open Day',
      url: 'http://localhost:3000/events/open-day',
    });
    expect(told.messages).toEqual([]);
  });

  it.each([
    ['The address is copied', () => Promise.resolve()],
    ['http://localhost:3000/events/open-day', () => Promise.reject(new Error('not allowed'))],
  ])('copies its address where there is nothing to share with: %s', async (words, answer) => {
    const writeText = vi.fn(answer);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const told = await shown();
    await userEvent.click(screen.getByRole('button', { name: 'Share' }), { writeToClipboard: false });
    await waitFor(() => expect(told.messages).toEqual([words]));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('http://localhost:3000/events/open-day');
  });
});
