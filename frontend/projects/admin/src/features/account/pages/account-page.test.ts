import { signal } from '@angular/core';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { OwnSessions } from '@parterre/ui/data/own-sessions.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Session } from '../../../data/session.ts';
import { AccountPage } from './account-page.ts';

describe('the page of one’s own account', () => {
  const shown = async () => {
    const told = new Told();
    const list = vi.fn(() => Promise.resolve({ sessions: [], nextCursor: null }));
    const session = {
      employee: signal({ id: 'p1', email: 'ada@hudson.example', name: 'Ada' }),
      name: signal('Ada'),
      rename: vi.fn(() => Promise.resolve()),
      changePassword: vi.fn(() => Promise.resolve()),
    };
    await render(AccountPage, {
      providers: [
        told.provider,
        { provide: Session, useValue: session },
        { provide: OwnSession, useExisting: Session },
        { provide: OwnSessions, useValue: { list } },
      ],
    });
    return { told, session, list };
  };

  it('says whose it is, and changes the name', async () => {
    const { session } = await shown();
    expect(screen.getByRole('heading', { level: 1, name: 'Your account' })).toBeDefined();
    expect(screen.getByText('ada@hudson.example')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' L{Enter}');
    await waitFor(() => expect(session.rename).toHaveBeenCalledExactlyOnceWith('Ada L'));
  });

  it('tells that a new password ends other sessions, and shows which are left', async () => {
    const { session, told, list } = await shown();
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

  it('is where one chooses how the portal looks', async () => {
    await shown();
    expect(screen.getByRole('group', { name: 'Appearance' })).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Where you are signed in' })).toBeDefined();
  });
});
