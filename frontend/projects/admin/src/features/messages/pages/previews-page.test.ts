import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen, within } from '@testing-library/angular';
import type { Preview } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { userEvent } from '@testing-library/user-event';
import { PreviewsPage } from './previews-page.ts';

describe('previews', () => {
  const asked: unknown[] = [];
  const shown = (preview: Preview | null, inputs: { kind?: string; channel?: string } = {}) => {
    asked.length = 0;
    const resource = (_: string, ask: () => unknown) => {
      const sent = (): void => void asked.push(ask());
      return { hasValue: () => (sent(), true), value: () => ({ preview }), error: signal(undefined) };
    };
    return render(PreviewsPage, {
      inputs,
      providers: [
        provideRouter([]),
        { provide: EmployeeApi, useValue: { resource } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
      ],
    });
  };

  it('show the mail with tickets first, in a frame that runs nothing, as wide and as dark as one likes', async () => {
    await shown({
      channel: 'email',
      subject: 'Your tickets',
      html: '@media (prefers-color-scheme: dark) {}',
      text: 'Hello, as text',
      attachments: [],
    });
    expect(asked[0]).toMatchObject({ path: { kind: 'booking-confirmed', channel: 'email' } });
    expect(screen.getByText('Your tickets')).toBeDefined();
    expect(screen.getByText('Hello, as text')).toBeDefined();
    expect(screen.queryByRole('list', { name: 'Attached' })).toBeNull();
    const frame = screen.getByTitle<HTMLIFrameElement>('The e-mail');
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.srcdoc).toBe('@media (max-width: 0) {}');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '320 px' }));
    await user.click(screen.getByRole('button', { name: 'Dark' }));
    expect([frame.style.width, frame.style.colorScheme]).toEqual(['320px', 'dark']);
    expect(frame.srcdoc).toBe('@media (min-width: 0) {}');
  });

  it('say what comes with a mail, and show what is text', async () => {
    const text = 'BEGIN:VCALENDAR';
    await shown({
      ...{ channel: 'email', subject: 'Your tickets', html: '', text: '' },
      attachments: [
        { name: 'tickets.pdf', type: 'application/pdf', size: null, text: null },
        { name: 'cancelled.ics', type: 'text/calendar; method=CANCEL', size: 1234, text },
      ],
    });
    const list = within(screen.getByRole('list', { name: 'Attached' }));
    const [tickets, entry] = list.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(tickets).toMatch(/tickets\.pdf.*PDF.*printed when the e-mail is sent/);
    expect(entry).toMatch(/cancelled\.ics.*Calendar entry.*1\.2 kB/);
    expect(list.queryAllByRole('group', { name: 'tickets.pdf' })).toEqual([]);
    const read = list.getByText('Read cancelled.ics');
    await userEvent.setup().click(read);
    expect(read.closest('details')?.open).toBe(true);
    expect(list.getByRole('group', { name: 'cancelled.ics' }).textContent).toBe(text);
  });

  it('say how much a text message takes', async () => {
    await shown(
      { channel: 'sms', text: 'Tomorrow', coding: 'ucs-2', units: 140, parts: 3 },
      { kind: 'reminder', channel: 'sms' },
    );
    expect(asked[0]).toMatchObject({ path: { kind: 'reminder', channel: 'sms' } });
    expect(screen.getByRole('heading', { name: 'Reminder' })).toBeDefined();
    expect(screen.getByText('3 messages in one')).toBeDefined();
    expect(screen.getByText('140 units')).toBeDefined();
  });

  it('say where a kind is never sent', async () => {
    await shown(null, { kind: 'registration-code', channel: 'push' });
    expect(screen.getByRole('heading', { name: 'Not on this channel' })).toBeDefined();
  });

  it('show what there is where the address says something that there is not', async () => {
    await shown(
      { channel: 'push', title: 'Soon', body: 'In two hours' },
      { kind: 'toString', channel: 'pigeon' },
    );
    expect(asked[0]).toMatchObject({ path: { kind: 'booking-confirmed', channel: 'email' } });
    expect(screen.getByText('In two hours')).toBeDefined();
  });
});
