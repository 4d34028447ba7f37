import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { OwnSessions } from '@parterre/ui/data/own-sessions.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { AccountPage } from './account-page.ts';

const carol = { id: 'a1', email: 'carol@mail.example', name: 'Carol Tan' };

describe('the page of an account', () => {
  const shown = async (account: typeof carol | null, known = true) => {
    const told = new Told();
    const list = vi.fn(() => Promise.resolve({ sessions: [], nextCursor: null }));
    const session = {
      ...{ account: signal(account), known: signal(known), signedIn: signal(account !== null) },
      name: signal(account?.name ?? ''),
      rename: vi.fn(() => Promise.resolve()),
      changePassword: vi.fn(() => Promise.resolve()),
    };
    await render(AccountPage, {
      providers: [
        ...[provideRouter([]), told.provider],
        { provide: Session, useValue: session },
        { provide: OwnSession, useExisting: Session },
        { provide: OwnSessions, useValue: { list } },
        { provide: Contact, useValue: { settings: signal(undefined), error: signal(undefined) } },
        { provide: CustomerApi, useValue: { resource: () => ({ hasValue: () => false }) } },
      ],
    });
    return { told, session, list };
  };

  it('says whose it is, and changes the name on tickets', async () => {
    const { session } = await shown(carol);
    expect(screen.getByText('carol@mail.example')).toBeDefined();
    const name = screen.getByRole('textbox', { name: 'Name on your tickets' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Carol Lim{Enter}');
    await waitFor(() => expect(session.rename).toHaveBeenCalledExactlyOnceWith('Carol Lim'));
  });

  it('tells that a new password ends other sessions, and shows which are left', async () => {
    const { session, told, list } = await shown(carol);
    await userEvent.type(screen.getByLabelText('Password until now'), 'front-row-please');
    await userEvent.type(screen.getByLabelText('New password'), 'balcony-left-77{Enter}');
    await waitFor(() =>
      expect(told.messages).toEqual(['Your password is changed, and every other device is signed out.']),
    );
    expect(session.changePassword).toHaveBeenCalledExactlyOnceWith({
      ...{ currentPassword: 'front-row-please', password: 'balcony-left-77' },
    });
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('belongs to somebody; how the portal looks can be chosen by everybody', async () => {
    await shown(null);
    expect(screen.getByRole('heading', { name: 'Sign in to see this' })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('group', { name: 'Appearance' })).toBeDefined();
  });

  it('sends nobody away before it is known who it is', async () => {
    await shown(null, false);
    expect(screen.queryByRole('heading', { name: 'Sign in to see this' })).toBeNull();
  });
});
