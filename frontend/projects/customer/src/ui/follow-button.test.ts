import { signal } from '@angular/core';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Contact } from '../data/contact.ts';
import { Session } from '../data/session.ts';
import { FollowButton } from './follow-button.ts';

describe('the way to follow an organization', () => {
  const shown = async (follows: readonly string[], isSignedIn = true) => {
    const [signedIn, told] = [signal(isSignedIn), new Told()];
    const contact = {
      settings: () => (signedIn() ? { follows } : undefined),
      follow: vi.fn(() => Promise.resolve()),
      unfollow: vi.fn(() => Promise.resolve()),
    };
    const ask = vi.fn(() => {
      signedIn.set(true);
      return Promise.resolve();
    });
    await render(FollowButton, {
      inputs: { organization: { id: 'o1', name: 'Hudson Rooms' } },
      providers: [
        { provide: Contact, useValue: contact },
        { provide: Session, useValue: { signedIn } },
        { provide: SignInPrompt, useValue: { ask } },
        told.provider,
      ],
    });
    return { contact, ask, told };
  };
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it('follows', async () => {
    const { contact } = await shown([]);
    await press('Follow Hudson Rooms');
    expect(contact.follow).toHaveBeenCalledExactlyOnceWith('o1');
  });

  it('says that one does, and ends it', async () => {
    const { contact } = await shown(['o1']);
    expect(screen.getByText('Following')).toBeDefined();
    await press('Following Hudson Rooms, unfollow');
    expect(contact.unfollow).toHaveBeenCalledExactlyOnceWith('o1');
  });

  it('asks who is not signed in to do that, and goes on', async () => {
    const { contact, ask } = await shown([], false);
    await press('Follow Hudson Rooms');
    expect(ask).toHaveBeenCalledExactlyOnceWith('follow');
    await waitFor(() => expect(contact.follow).toHaveBeenCalledExactlyOnceWith('o1'));
  });

  it('lets who turns away go', async () => {
    const { contact, ask, told } = await shown([], false);
    ask.mockImplementationOnce(() => Promise.reject(new Error('not signed in')));
    await press('Follow Hudson Rooms');
    expect([contact.follow.mock.calls, told.messages]).toEqual([[], []]);
  });

  it('says why it could not be', async () => {
    const { contact, told } = await shown([]);
    contact.follow.mockImplementationOnce(refusing({ detail: 'At most 50.' }));
    await press('Follow Hudson Rooms');
    await waitFor(() => expect(told.messages).toEqual(['At most 50.']));
  });
});
