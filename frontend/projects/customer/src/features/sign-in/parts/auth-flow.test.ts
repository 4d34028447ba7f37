import type { AuthStep } from '@parterre/ui/auth/auth-step.ts';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { PasswordResets } from '@parterre/ui/data/password-resets.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Session } from '../../../data/session.ts';
import { AuthFlow } from './auth-flow.ts';

describe('the way in', () => {
  const shown = async (session: object, start: AuthStep = 'sign-in') => {
    const [done, told] = [vi.fn(), new Told()];
    await render(AuthFlow, {
      inputs: { start, reason: 'To keep your seats.' },
      on: { done },
      providers: [
        { provide: Session, useValue: session },
        { provide: OwnSession, useExisting: Session },
        { provide: PasswordResets, useValue: { request: () => Promise.resolve() } },
        told.provider,
      ],
    });
    return { done, told };
  };
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

  it('begins with why one should', async () => {
    await shown({});
    expect(screen.getByText('To keep your seats.')).toBeDefined();
  });

  it('leads to registering with the address that was typed, and puts the cursor there', async () => {
    await shown({});
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'a@b.org');
    await press('New here? Register');
    await heading('Register');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' }).value).toBe('a@b.org');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Name/ })));
  });

  it('goes by a code from registering to being in', async () => {
    const session = { register: vi.fn(() => Promise.resolve()), confirm: vi.fn(() => Promise.resolve()) };
    const { done } = await shown(session, 'register');
    await userEvent.type(screen.getByRole('textbox', { name: /Name/ }), 'Ada');
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'a@b.org');
    await userEvent.type(screen.getByLabelText('Password'), 'front-row-1{Enter}');
    await heading('Check your e-mail');
    expect(screen.getByText('We sent a code of six digits to a@b.org.')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456{Enter}');
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(session.register).toHaveBeenCalledExactlyOnceWith({
      ...{ name: 'Ada', email: 'a@b.org', password: 'front-row-1' },
    });
    expect(session.confirm).toHaveBeenCalledExactlyOnceWith({ code: '123456' });
  });

  it('says where a code is good, when that is not here', async () => {
    const elsewhere = refusing({ code: 'registration-not-here' });
    const { done, told } = await shown({ confirm: elsewhere, resendCode: elsewhere }, 'confirm');
    await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456{Enter}');
    expect(await screen.findByText(/registered in another browser/)).toBeDefined();
    await press('Send a new code');
    await waitFor(() => expect(told.messages[0]).toMatch(/registered in another browser/));
    expect(done).not.toHaveBeenCalled();
  });

  it('leads over a forgotten password to the code for a new one, and back', async () => {
    await shown({});
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'a@b.org');
    await press('Forgotten your password?');
    await heading('Forgotten password');
    await press('Send the code');
    await heading('Set a new password');
    await press('Ask for a new code');
    await heading('Forgotten password');
    await press('Back to sign in');
    await heading('Sign in');
  });
});
