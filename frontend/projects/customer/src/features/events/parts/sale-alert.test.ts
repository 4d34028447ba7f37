import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { Clock } from '@parterre/ui/data/clock.ts';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { aContact, aDevice } from '../../../testing/a-contact.ts';
import { anEvent } from '../../../testing/an-event.ts';
import { AwaitedSales } from '../stores/awaited-sales.ts';
import { SaleAlert } from './sale-alert.ts';

const answered = (change: () => void): Promise<void> => {
  change();
  return Promise.resolve();
};

describe('the way to be told when a sale starts', () => {
  const shown = async ({ isAwaited = false, isSignedIn = true, contact = aContact() } = {}) => {
    const [signedIn, awaited, told] = [signal(isSignedIn), signal(isAwaited), new Told()];
    const sales = {
      has: () => awaited(),
      add: vi.fn(() => answered(() => awaited.set(true))),
      end: vi.fn(() => answered(() => awaited.set(false))),
    };
    const ask = vi.fn(() => answered(() => signedIn.set(true)));
    await render(SaleAlert, {
      inputs: {
        event: anEvent({
          sales: { open: false, opensAt: '2027-04-05T10:00:00Z', closesAt: '2027-05-01T17:00:00Z' },
        }),
      },
      providers: [
        provideRouter([]),
        { provide: AwaitedSales, useValue: sales },
        { provide: Contact, useValue: { settings: () => contact } },
        { provide: Session, useValue: { signedIn } },
        { provide: SignInPrompt, useValue: { ask } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: 'Europe/Vienna' },
        { provide: Clock, useValue: { now: () => Date.parse('2027-04-01T10:00:00Z') } },
        told.provider,
      ],
    });
    return { sales, ask, told };
  };
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it('is one touch, and becomes the answer', async () => {
    const { sales } = await shown();
    await press('Tell me when it starts');
    expect(sales.add).toHaveBeenCalledExactlyOnceWith('event-1');
    expect(await screen.findByText('We will tell you')).toBeDefined();
    expect(screen.getByText('By e-mail, Mon 5 Apr, 12:00')).toBeDefined();
  });

  it.each([
    ['By e-mail and push, Mon 5 Apr, 12:00', aContact({ devices: [aDevice()] })],
    ['In your inbox, Mon 5 Apr, 12:00', aContact({ ended: [{ channel: 'email', why: 'gone', at: '' }] })],
  ])('says by which ways: %s', async (words, contact) => {
    await shown({ isAwaited: true, contact });
    expect(screen.getByText(words)).toBeDefined();
  });

  it('can be changed and taken back', async () => {
    const { sales } = await shown({ isAwaited: true });
    await press('Change');
    expect(screen.getByRole('link', { name: 'How you are told' }).getAttribute('href')).toBe(
      '/account#reach',
    );
    await press('Do not tell me');
    expect(sales.end).toHaveBeenCalledExactlyOnceWith('event-1');
    expect(await screen.findByRole('button', { name: 'Tell me when it starts' })).toBeDefined();
  });

  it('asks who is not signed in to do that, and goes on', async () => {
    const { sales, ask } = await shown({ isSignedIn: false });
    await press('Tell me when it starts');
    expect(ask).toHaveBeenCalledExactlyOnceWith('sale');
    await waitFor(() => expect(sales.add).toHaveBeenCalledOnce());
  });

  it('lets who turns away go', async () => {
    const { sales, ask, told } = await shown({ isSignedIn: false });
    ask.mockImplementationOnce(() => Promise.reject(new Error('not signed in')));
    await press('Tell me when it starts');
    expect([sales.add.mock.calls, told.messages]).toEqual([[], []]);
  });

  it('says why it could not be', async () => {
    const { sales, told } = await shown();
    sales.add.mockImplementationOnce(refusing({ detail: 'The sale has started.' }));
    await press('Tell me when it starts');
    await waitFor(() => expect(told.messages).toEqual(['The sale has started.']));
  });
});
