import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Session } from '../../../data/session.ts';
import { PasswordPage } from './password-page.ts';

describe('a password that somebody else has set', () => {
  const shown = async (changePassword: () => Promise<void>) => {
    const employee = signal({ email: 'ada@hudson.example' });
    await render(PasswordPage, {
      inputs: { next: '/events/e1' },
      providers: [
        provideRouter([]),
        { provide: Session, useValue: { employee, changePassword } },
        { provide: OwnSession, useExisting: Session },
      ],
    });
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    expect(screen.getByRole('heading', { level: 1, name: 'Choose a password' })).toBeDefined();
    await userEvent.type(screen.getByLabelText('Password until now'), 'as-told');
    await userEvent.type(screen.getByLabelText('New password'), 'stage-left-2{Enter}');
    return navigate;
  };

  it('is changed first of all, and then one goes on', async () => {
    const change = vi.fn(() => Promise.resolve());
    const navigate = await shown(change);
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith('/events/e1'));
    expect(change).toHaveBeenCalledExactlyOnceWith({ currentPassword: 'as-told', password: 'stage-left-2' });
  });

  it('keeps one here while it is not', async () => {
    const navigate = await shown(refusing({ code: 'wrong-credentials' }));
    expect(await screen.findByText('This is not the password you have now.')).toBeDefined();
    expect(navigate).not.toHaveBeenCalled();
  });
});
