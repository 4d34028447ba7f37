import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { AuthStep } from '@parterre/ui/auth/auth-step.ts';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { PasswordResets } from '@parterre/ui/data/password-resets.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { EntrancePage } from './entrance-page.ts';

describe('the entrance for organizers', () => {
  const shown = async ({
    next,
    step,
    signIn,
  }: { next?: string; step?: AuthStep; signIn?: () => Promise<void> } = {}) => {
    const resets = { request: () => Promise.resolve(), confirm: () => Promise.resolve() };
    await render(EntrancePage, {
      inputs: { ...(next !== undefined && { next }), ...(step && { step }) },
      providers: [
        provideRouter([]),
        { provide: OwnSession, useValue: { signIn: signIn ?? (() => Promise.resolve()) } },
        { provide: PasswordResets, useValue: resets },
      ],
    });
    return vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  };
  const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
  const email = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' });
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const signIn = async (): Promise<void> => {
    await userEvent.type(email(), 'ada@hudson.example');
    await userEvent.type(screen.getByLabelText('Password'), 'front-row{Enter}');
  };

  it.each([
    ['home', undefined, '/'],
    ['where somebody came from', '/events/e1/seats', '/events/e1/seats'],
    ['nowhere else', 'https://elsewhere.example', '/'],
    ['nowhere else, however it is written', '//elsewhere.example', '/'],
    ['nowhere else by a backslash', '/\\elsewhere.example', '/'],
  ])('leads %s', async (_, next, where) => {
    const navigate = await shown(next === undefined ? {} : { next });
    await signIn();
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith(where));
  });

  it('lets nobody in who is refused', async () => {
    const navigate = await shown({ signIn: refusing({ detail: 'Too many attempts.' }) });
    await signIn();
    const words = await screen.findByText('Too many attempts.');
    expect(words.closest('[role="alert"]')).not.toBeNull();
    expect(navigate).not.toHaveBeenCalled();
  });

  it('leads over a forgotten password to a new one, and back with the address that was typed', async () => {
    await shown();
    await userEvent.type(email(), 'ada@hudson.example');
    await press('Forgotten your password?');
    await heading('Forgotten password');
    await press('Send the code');
    await heading('Set a new password');
    await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456');
    await userEvent.type(screen.getByLabelText('New password'), 'stage-left-2{Enter}');
    await heading('Sign in');
    expect(email().value).toBe('ada@hudson.example');
  });

  it('opens at the step that its address names', async () => {
    await shown({ step: 'forgotten' });
    await heading('Forgotten password');
  });

  it('offers no registering: one is invited', async () => {
    await shown();
    await heading('Sign in');
    expect(screen.queryByRole('button', { name: /Register/ })).toBeNull();
  });
});
