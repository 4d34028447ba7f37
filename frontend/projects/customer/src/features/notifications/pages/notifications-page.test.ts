import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Notification } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { Unread } from '../../../data/unread.ts';
import { aContact } from '../../../testing/a-contact.ts';
import { aNotification } from '../../../testing/a-notification.ts';
import { Inbox } from '../stores/inbox.ts';
import { NotificationsPage } from './notifications-page.ts';

/** In Vienna it is the second of December by then. */
const now = Date.parse('2026-12-01T23:30:00Z');
const tickets = aNotification('Your tickets', '2026-12-01T23:10:00Z');
const reminder = aNotification('Nocturne is tomorrow', '2026-12-01T22:40:00Z', {
  ...{ kind: 'reminder', topic: 'reminders', isRead: true },
  channels: [
    { channel: 'sms', state: 'bounced' },
    { channel: 'email', state: 'sent' },
  ],
});
const password = aNotification('Your password was changed', '2026-11-20T10:00:00Z', {
  ...{ kind: 'password-changed', topic: 'account', isRead: true, path: null },
});

describe('the inbox', () => {
  interface State {
    readonly entries?: readonly Notification[];
    readonly loading?: boolean;
    readonly error?: unknown;
    readonly more?: boolean;
    readonly signedIn?: boolean;
    readonly show?: string;
    readonly unread?: number;
    readonly isWelcomed?: boolean;
  }
  const shown = async (state: State) => {
    const told = new Told();
    const inbox = {
      entries: signal(state.entries ?? []),
      loading: signal(state.loading === true),
      error: signal(state.error),
      hasMore: signal(state.more === true),
      markingAll: signal(false),
      show: vi.fn(),
      reread: () => Promise.resolve(),
      more: vi.fn(() => Promise.resolve()),
      markRead: vi.fn(() => Promise.resolve()),
      markAllRead: vi.fn(() => Promise.resolve()),
    };
    await render(NotificationsPage, {
      inputs: state.show === undefined ? {} : { show: state.show },
      providers: [
        ...[provideRouter([{ path: '**', children: [] }]), told.provider],
        { provide: Inbox, useValue: inbox },
        {
          provide: Contact,
          useValue: { settings: signal(aContact({ isWelcomed: state.isWelcomed !== false })) },
        },
        { provide: Unread, useValue: { count: signal(state.unread ?? 1) } },
        { provide: Clock, useValue: { now: () => now } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: 'Europe/Vienna' },
        {
          provide: Session,
          useValue: { known: signal(true), signedIn: signal(state.signedIn !== false) },
        },
      ],
    });
    return { inbox, told };
  };
  const days = () =>
    screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent.trim());

  it.each([
    [true, 0],
    [false, 1],
  ])('offers the questions to who was not welcomed: %s', async (isWelcomed, offers) => {
    await shown({ entries: [tickets], isWelcomed });
    expect(screen.queryAllByRole('link', { name: /Three short questions/ })).toHaveLength(offers);
  });

  it('has what was said by the days of the reader’s calendar', async () => {
    await shown({ entries: [tickets, reminder, password] });
    expect(days()).toEqual(['Today', 'Yesterday', '20 November']);
    const today = screen.getByRole('region', { name: 'Today' });
    const entry = within(today).getByRole('link', { name: /^Unread: Your tickets.*Kumo Hall.*0:10$/s });
    expect(entry.getAttribute('href')).toBe('/bookings/b1');
  });

  it('marks what is opened; what leads nowhere is only marked', async () => {
    const { inbox } = await shown({ entries: [tickets, password] });
    await userEvent.click(screen.getByRole('link', { name: /Your tickets/ }));
    await userEvent.click(screen.getByRole('button', { name: /Your password was changed/ }));
    expect(inbox.markRead.mock.calls).toEqual([[tickets], [password]]);
  });

  it('tells what did not arrive, and where to look why', async () => {
    await shown({ entries: [reminder] });
    expect(screen.getByText(/SMS did not arrive/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Check the number' }).getAttribute('href')).toBe(
      '/account#reach',
    );
    expect(screen.queryByText(/E-mail did not arrive/)).toBeNull();
  });

  it.each([
    [undefined, 'all', 'All'],
    ['unread', 'unread', 'Unread 1'],
    ['organizers', 'organizers', 'Organizers'],
    ['nothing-of-ours', 'all', 'All'],
  ])('shows what the address says: %s', async (show, filter, chip) => {
    const { inbox } = await shown(show === undefined ? {} : { show });
    expect(inbox.show).toHaveBeenCalledExactlyOnceWith(filter);
    const choices = within(screen.getByRole('navigation', { name: 'Show' }));
    expect(choices.getByRole('link', { current: true }).textContent.trim().replaceAll(/\s+/g, ' ')).toBe(
      chip,
    );
    expect(choices.getByRole('link', { name: 'Reminders' }).getAttribute('href')).toBe(
      '/notifications?show=reminders',
    );
  });

  it('marks all, and says why where that failed', async () => {
    const { inbox, told } = await shown({ entries: [tickets] });
    inbox.markAllRead.mockImplementationOnce(refusing({ detail: 'Not now.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }));
    await waitFor(() => expect(told.messages).toEqual(['Not now.']));
  });

  it('has nothing to mark where all is read', async () => {
    await shown({ entries: [reminder], unread: 0 });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mark all as read' }).disabled).toBe(true);
  });

  it.each([
    [undefined, 'All read.'],
    ['unread', 'All read.'],
    ['account', 'Nothing of this kind.'],
  ])('says that there is nothing once that is known: %s', async (show, words) => {
    await shown(show === undefined ? {} : { show });
    expect(screen.getByRole('heading', { name: words })).toBeDefined();
  });

  it('does not say so before', async () => {
    await shown({ loading: true });
    expect(days()).toEqual([]);
    expect(document.querySelector('[aria-busy]')).not.toBeNull();
  });

  it('can be asked for again in place where it did not come', async () => {
    const { inbox } = await shown({ entries: [tickets], error: new Error('no'), more: true });
    expect(screen.getByRole('link', { name: /Your tickets/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(inbox.more).toHaveBeenCalledTimes(1);
  });

  it('goes on with what is older', async () => {
    const { inbox } = await shown({ entries: [tickets], more: true });
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(inbox.more).toHaveBeenCalledTimes(1);
  });

  it('belongs to somebody', async () => {
    await shown({ signedIn: false });
    expect(screen.getByRole('heading', { name: 'Sign in to see this' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
  });
});
