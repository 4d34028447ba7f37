import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router, provideRouter } from '@angular/router';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { of } from 'rxjs';
import { Session } from '../../../data/session.ts';
import { InvitationPage } from './invitation-page.ts';

const invitation = { email: 'ada@hudson.example', name: 'Ada', organization: 'Hudson Rooms' };

describe('an invitation', () => {
  interface Link {
    readonly fragment?: string | null;
    readonly token?: string;
    readonly lookUp?: (token: string) => Promise<unknown>;
    readonly accept?: () => Promise<void>;
  }
  const shown = async ({ fragment = 'token=t1', token, lookUp, accept }: Link = {}) => {
    const session = {
      lookUpInvitation: vi.fn(lookUp ?? (() => Promise.resolve(invitation))),
      acceptInvitation: vi.fn(accept ?? (() => Promise.resolve())),
    };
    await render(InvitationPage, {
      inputs: { token },
      providers: [
        provideRouter([]),
        { provide: Session, useValue: session },
        { provide: ActivatedRoute, useValue: { fragment: of(fragment) } },
      ],
    });
    const navigate = vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    return { session, navigate };
  };
  const button = () =>
    screen.getByRole<HTMLButtonElement>('button', { name: 'Set the password and sign in' });
  const typed = async (password = 'stage-left-2'): Promise<void> => {
    await userEvent.type(await screen.findByLabelText('Password'), `${password}{Enter}`);
  };

  it('says who is meant and by whom, and takes a password', async () => {
    const { session, navigate } = await shown();
    expect(await screen.findByRole('heading', { level: 1, name: 'Welcome, Ada' })).toBeDefined();
    expect(screen.getByText('Hudson Rooms')).toBeDefined();
    await typed();
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith('/'));
    expect(session.lookUpInvitation).toHaveBeenCalledExactlyOnceWith('t1');
    expect(session.acceptInvitation).toHaveBeenCalledExactlyOnceWith({
      ...{ token: 't1', password: 'stage-left-2' },
    });
  });

  it('is read from older links too', async () => {
    const { session } = await shown({ fragment: null, token: 't0' });
    await screen.findByRole('heading', { name: 'Welcome, Ada' });
    expect(session.lookUpInvitation).toHaveBeenCalledExactlyOnceWith('t0');
  });

  it('is accepted once, however often', async () => {
    const { session } = await shown({ accept: () => new Promise(() => undefined) });
    await typed();
    await waitFor(() => expect(button().disabled).toBe(true));
    await typed('');
    expect(session.acceptInvitation).toHaveBeenCalledTimes(1);
  });

  it('takes no short password', async () => {
    const { session } = await shown();
    await typed('short');
    await waitFor(() => expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true'));
    expect(session.acceptInvitation).not.toHaveBeenCalled();
  });

  it('says what the server has against the password', async () => {
    const fields = [{ field: 'password', message: 'This one is known to everybody.' }];
    const { navigate } = await shown({ accept: refusing({ fields }) });
    await typed();
    expect(await screen.findByText('This one is known to everybody.')).toBeDefined();
    expect(navigate).not.toHaveBeenCalled();
  });

  it('needs a link that is whole', async () => {
    const { session } = await shown({ fragment: null });
    expect(await screen.findByRole('heading', { name: 'This link is not whole' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
    expect(session.lookUpInvitation).not.toHaveBeenCalled();
  });

  it('is not whole where its token was cut', async () => {
    await shown({ lookUp: refusing({ code: 'invalid-input' }) });
    expect(await screen.findByRole('heading', { name: 'This link is not whole' })).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'This invitation is over' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('is over when it was used, or is too old', async () => {
    await shown({ lookUp: refusing({ code: 'code-expired' }) });
    expect(await screen.findByRole('heading', { name: 'This invitation is over' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('can be asked for again where it did not come', async () => {
    const lookUp = vi.fn(() => Promise.resolve(invitation)).mockImplementationOnce(refusing({ status: 503 }));
    await shown({ lookUp });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Welcome, Ada' })).toBeDefined();
  });
});
