import { signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { SubscribeDialog } from './subscribe-dialog.ts';

const old = 'https://p.example/api/calendars/tickets.ics?of=old';
const renewed = 'https://p.example/api/calendars/tickets.ics?of=new';

describe('the private address of a calendar', () => {
  const shown = async (known: string | null, refused = false) => {
    const told = new Told();
    const person = userEvent.setup();
    const address = signal(known);
    const say = (next: string | null) => () => {
      address.set(next);
      return Promise.resolve();
    };
    const calendar = {
      address,
      makeAddress: vi.fn(refused ? refusing({ status: 503, title: 'Not now.' }) : say(renewed)),
      renewAddress: vi.fn(refused ? refusing({ status: 503, title: 'Not now.' }) : say(renewed)),
      removeAddress: vi.fn(say(null)),
    };
    const close = vi.fn();
    await render(SubscribeDialog, {
      providers: [
        told.provider,
        { provide: MatDialogRef, useValue: { close } },
        { provide: MAT_DIALOG_DATA, useValue: calendar },
      ],
    });
    const press = (name: string) => person.click(screen.getByRole('button', { name }));
    return { told, calendar, close, press, say };
  };
  const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Private address' });

  afterEach(() => vi.restoreAllMocks());

  it('is made when it is wanted first', async () => {
    const { calendar, told } = await shown(null);
    expect((await field()).value).toBe(renewed);
    expect([calendar.makeAddress, calendar.renewAddress].map((one) => one.mock.calls.length)).toEqual([1, 0]);
    expect(told.messages).toEqual([]);
  });

  it('is shown where there is one, for programs too, and copied', async () => {
    const { calendar, told, press } = await shown(old);
    expect((await field()).value).toBe(old);
    expect(calendar.makeAddress).not.toHaveBeenCalled();
    const way = screen.getByRole('link', { name: 'Open it in a calendar program' });
    expect(way.getAttribute('href')).toBe('webcal://p.example/api/calendars/tickets.ics?of=old');
    await press('Copy');
    await waitFor(() => expect(told.messages).toEqual(['The address is copied.']));
    expect(await navigator.clipboard.readText()).toBe(old);
  });

  it('can be marked where the browser does not let it be copied', async () => {
    const { told, press } = await shown(old);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await press('Copy');
    await waitFor(() => expect(told.messages[0]).toMatch(/does not allow copying/));
  });

  it('is renewed after a question', async () => {
    const { calendar, told, press } = await shown(old);
    await press('Renew');
    expect(screen.getByText(/The old one stops at once/)).toBeDefined();
    await press('Keep it');
    expect(calendar.renewAddress).not.toHaveBeenCalled();
    await press('Renew');
    await press('Make a new one');
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe(renewed));
    expect(told.messages).toEqual(['This is the new address. The old one has stopped.']);
    expect(screen.queryByText(/The old one stops at once/)).toBeNull();
  });

  it('is turned off after a question', async () => {
    const { calendar, close, told, press } = await shown(old);
    await press('Turn off');
    expect(calendar.removeAddress).not.toHaveBeenCalled();
    await press('Turn it off');
    await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
    expect(told.messages).toEqual(['The address is turned off.']);
  });

  it('stays, and says why, where it could not be renewed', async () => {
    const { press } = await shown(old, true);
    await press('Renew');
    await press('Make a new one');
    expect((await screen.findByRole('alert')).textContent).toContain('Not now.');
    expect((await field()).value).toBe(old);
  });

  it('can be asked for again where it was not made', async () => {
    const { calendar, press, say } = await shown(null, true);
    await screen.findByText('Not now.');
    calendar.makeAddress.mockImplementationOnce(say(renewed));
    await press('Try again');
    expect((await field()).value).toBe(renewed);
    expect(screen.queryByText('Not now.')).toBeNull();
  });
});
