import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { OwnSession } from '../data/own-session.ts';
import { refusing } from '../testing/refusing.ts';
import { SignInForm } from './sign-in-form.ts';

describe('signing in', () => {
  const shown = async (signIn: (credentials: object) => Promise<void>, message = '') => {
    const [done, moved] = [vi.fn(), vi.fn()];
    await render(SignInForm, {
      inputs: { email: 'ada@example.org', message },
      on: { done, moved },
      providers: [{ provide: OwnSession, useValue: { signIn } }],
    });
    return { done, moved, password: screen.getByLabelText('Password') };
  };
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

  it('sends address and password', async () => {
    const signIn = vi.fn(() => Promise.resolve());
    const { done, password } = await shown(signIn);
    await userEvent.type(password, 'front-row');
    await press();
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(signIn).toHaveBeenCalledExactlyOnceWith({ email: 'ada@example.org', password: 'front-row' });
  });

  it('asks for the password that is missing', async () => {
    const signIn = vi.fn(() => Promise.resolve());
    const { password } = await shown(signIn);
    await press();
    expect(await screen.findByText('Enter your password.')).toBeDefined();
    expect(document.activeElement).toBe(password);
    expect(signIn).not.toHaveBeenCalled();
  });

  it('says of what is wrong neither which of the two it is', async () => {
    const { done, password } = await shown(refusing({ detail: 'Address or password is wrong.' }));
    await userEvent.type(password, 'x{Enter}');
    const words = await screen.findByText('Address or password is wrong.');
    expect(screen.getByRole('alert').contains(words)).toBe(true);
    expect(done).not.toHaveBeenCalled();
  });

  it('takes the address along to who has forgotten the password', async () => {
    const { moved } = await shown(() => Promise.resolve());
    await userEvent.click(screen.getByRole('button', { name: 'Forgotten your password?' }));
    expect(moved).toHaveBeenCalledExactlyOnceWith({ step: 'forgotten', email: 'ada@example.org' });
  });

  it('says why one is here', async () => {
    await shown(() => Promise.resolve(), 'Your password is changed.');
    expect(screen.getByRole('status').textContent).toBe('Your password is changed.');
  });
});
