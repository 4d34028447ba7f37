import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { PasswordResets } from '@parterre/ui/data/password-resets.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { SignInPage } from './sign-in-page.ts';

describe('the page to sign in', () => {
  const shown = async (next?: string, isWelcomed: boolean | null = false) => {
    const signIn = () => Promise.resolve();
    const confirm = () => Promise.resolve();
    const known = () => Promise.resolve(isWelcomed === null ? null : { isWelcomed });
    await render(SignInPage, {
      inputs: next === undefined ? {} : { next },
      providers: [
        provideRouter([]),
        { provide: Session, useValue: { signIn, confirm } },
        { provide: Contact, useValue: { known } },
        { provide: OwnSession, useExisting: Session },
        { provide: PasswordResets, useValue: {} },
      ],
    });
    return vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  };
  const signIn = async (): Promise<void> => {
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'a@b.org');
    await userEvent.type(screen.getByLabelText('Password'), 'front-row{Enter}');
  };

  it.each([
    ['home', undefined, '/'],
    ['where somebody came from', '/events/open-day/seats?at=C', '/events/open-day/seats?at=C'],
    ['nowhere else', 'https://elsewhere.example', '/'],
    ['nowhere else, however it is written', '//elsewhere.example', '/'],
    ['nowhere else by a backslash', '/\\elsewhere.example', '/'],
  ])('leads %s', async (_, next, where) => {
    const navigate = await shown(next);
    await signIn();
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith(where));
  });

  it.each([
    ['the questions to who is new', undefined, false, '/welcome'],
    ['on, who was on the way to tickets', '/events/open-day/seats', false, '/events/open-day/seats'],
    ['on, who was at a booking', '/bookings/b1', false, '/bookings/b1'],
    ['to them first, who was elsewhere', '/calendar?m=12', false, '/welcome?next=%2Fcalendar%3Fm%3D12'],
    ['on, who has answered them', '/calendar', true, '/calendar'],
    ['to them, and not out of the portal', '//elsewhere.example', false, '/welcome'],
    ['home, who has answered them', undefined, true, '/'],
    ['home, of whom nothing is known', undefined, null, '/'],
  ])('leads %s', async (_, next, isWelcomed, where) => {
    const navigate = await shown(next, isWelcomed);
    await userEvent.click(screen.getByRole('button', { name: 'I have a code from an e-mail' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456{Enter}');
    await waitFor(() => expect(navigate.mock.calls.map(([to]) => to)).toEqual([where]));
  });

  it('says in its address which form it shows', async () => {
    await shown();
    await userEvent.click(screen.getByRole('button', { name: 'New here? Register' }));
    expect(await screen.findByRole('heading', { name: 'Register' })).toBeDefined();
    expect(TestBed.inject(Location).path()).toBe('/register');
  });
});
