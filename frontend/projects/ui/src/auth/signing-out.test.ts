import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { OwnSession } from '../data/own-session.ts';
import { refusing } from '../testing/refusing.ts';
import { Told } from '../testing/told.ts';
import { SigningOut } from './signing-out.ts';

describe('the ways out', () => {
  const shown = async (signOut: (where: string) => Promise<void>) => {
    const [done, told] = [vi.fn(), new Told()];
    await render(SigningOut, {
      providers: [{ provide: OwnSession, useValue: { signOut } }, told.provider],
      on: { done },
    });
    return { done, told };
  };

  it.each([
    ['Sign out', 'here'],
    ['Sign out everywhere', 'everywhere'],
  ])('%s', async (name, where) => {
    const signOut = vi.fn(() => Promise.resolve());
    const { done } = await shown(signOut);
    await userEvent.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(signOut).toHaveBeenCalledExactlyOnceWith(where);
  });

  it('says why one is still signed in', async () => {
    const { done, told } = await shown(refusing({ detail: 'Wait a minute.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(told.messages).toEqual(['Wait a minute.']));
    expect(done).not.toHaveBeenCalled();
  });
});
