import { signal } from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen } from '@testing-library/angular';
import type { EventReminders } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { EntryReminders } from './entry-reminders.ts';

const soon = '2026-12-10T18:30:00.000Z';
const aReminder = (lead: string, next: string | null = soon) => ({
  ...{ lead, repeat: 'never' as const, channels: null, next },
});

describe('the reminders of an entry', () => {
  const shown = async (reminders: EventReminders['reminders'] | undefined) => {
    const value = signal(reminders && { reminders, chosen: false });
    const resource = () => ({ value, hasValue: () => value() !== undefined });
    await render(EntryReminders, {
      inputs: { eventId: 'e1' },
      providers: [
        { provide: CustomerApi, useValue: { resource } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
      ],
    });
  };

  it('are those that are still to come', async () => {
    await shown([aReminder('P7D', null), aReminder('P1D'), aReminder('PT2H')]);
    expect(screen.getByText('1 day and 2 hours before')).toBeDefined();
  });

  it.each([[undefined], [[]]])('are left out where there are none, or none came: %j', async (reminders) => {
    await shown(reminders);
    expect(screen.queryByText(/before/)).toBeNull();
  });
});
