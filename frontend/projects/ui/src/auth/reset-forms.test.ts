import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { PasswordResets } from '../data/password-resets.ts';
import { refusing } from '../testing/refusing.ts';
import { ForgottenForm } from './forgotten-form.ts';
import { ResetForm } from './reset-form.ts';

const email = 'ada@example.org';

describe('a forgotten password', () => {
  it('is a code by mail, and then the form for it', async () => {
    const [moved, request] = [vi.fn(), vi.fn(() => Promise.resolve())];
    await render(ForgottenForm, {
      inputs: { email },
      on: { moved },
      providers: [{ provide: PasswordResets, useValue: { request } }],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Send the code' }));
    await waitFor(() => expect(moved).toHaveBeenCalledExactlyOnceWith({ step: 'reset', email }));
    expect(request).toHaveBeenCalledExactlyOnceWith(email);
  });
});

describe('a new password by a code', () => {
  const sent = async (confirm: (reset: object) => Promise<void>) => {
    const moved = vi.fn();
    await render(ResetForm, {
      inputs: { email },
      on: { moved },
      providers: [{ provide: PasswordResets, useValue: { confirm } }],
    });
    await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123 456');
    await userEvent.type(screen.getByLabelText('New password'), 'stage-left-2{Enter}');
    return moved;
  };

  it('takes the code however it is written, and leads to signing in', async () => {
    const confirm = vi.fn(() => Promise.resolve());
    const moved = await sent(confirm);
    await waitFor(() => expect(moved).toHaveBeenCalledTimes(1));
    expect(confirm).toHaveBeenCalledExactlyOnceWith({ email, code: '123456', password: 'stage-left-2' });
    expect(moved.mock.lastCall?.[0]).toMatchObject({ step: 'sign-in', email });
  });

  it('says where the code is good, when that is not here', async () => {
    const moved = await sent(refusing({ code: 'reset-not-here' }));
    const words = await screen.findByText(/in another browser or on another device/);
    expect(screen.getByRole('alert').contains(words)).toBe(true);
    expect(moved).not.toHaveBeenCalled();
  });
});
