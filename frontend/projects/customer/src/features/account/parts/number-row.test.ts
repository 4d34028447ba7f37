import { signal } from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Refused } from '@parterre/ui/data/problem.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ContactSettings } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { aContact } from '../../../testing/a-contact.ts';
import { NumberRow } from './number-row.ts';

const number = { number: '+60 12 345 67 89', confirmedAt: '2026-12-01T12:00:00Z' };
const pendingNumber = { number: '+60 12 345 67 89', until: '2026-12-01T12:10:00Z' };

describe('where text messages go', () => {
  const shown = async (change: Partial<ContactSettings> = {}) => {
    const told = new Told();
    const ask = () => vi.fn<(path: string, sent?: object) => Promise<unknown>>(() => Promise.resolve());
    const api = { put: ask(), post: ask(), delete: ask() };
    const contact = { learn: (sent: (asked: typeof api) => Promise<unknown>) => sent(api) };
    await render(NumberRow, {
      inputs: { settings: aContact(change) },
      providers: [
        { provide: Contact, useValue: { ...contact, settings: signal(undefined) } },
        { provide: DISPLAY_LOCALE, useValue: 'en-MY' },
        told.provider,
      ],
    });
    return { api, told };
  };
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it('is a number that somebody types, as it is dialled there', async () => {
    const { api } = await shown();
    await press('Add a number');
    await userEvent.type(screen.getByRole('textbox', { name: 'Mobile number' }), '012 345 6789{Enter}');
    const body = { number: '012 345 6789', country: 'MY' };
    await waitFor(() => expect(api.put).toHaveBeenCalledExactlyOnceWith('api/contact/number', { body }));
    expect(await screen.findByRole('button', { name: 'Add a number' })).toBeDefined();
  });

  it('says at the field what is wrong with it', async () => {
    const { api } = await shown();
    api.put.mockRejectedValueOnce(Refused.at('number', 'must be of a mobile telephone'));
    await press('Add a number');
    await userEvent.type(screen.getByRole('textbox', { name: 'Mobile number' }), '+41 44 000{Enter}');
    expect(await screen.findByText('must be of a mobile telephone')).toBeDefined();
  });

  it('is confirmed by the code that came there', async () => {
    const { api, told } = await shown({ pendingNumber });
    expect(screen.getByText('+60 12 345 67 89')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: 'Code from the SMS' }), '123 456{Enter}');
    const body = { code: '123456' };
    await waitFor(() =>
      expect(api.post).toHaveBeenCalledExactlyOnceWith('api/contact/number/confirm', { body }),
    );
    expect(told.messages).toEqual(['Your number is confirmed.']);
  });

  it('gets another code, or says why not', async () => {
    const { api, told } = await shown({ pendingNumber });
    await press('Send a new code');
    expect(api.post).toHaveBeenCalledExactlyOnceWith('api/contact/number/resend');
    const problem = { status: 429, code: 'too-many-attempts', title: 'Wait', detail: 'Wait an hour.' };
    api.post.mockRejectedValueOnce(new Refused(problem));
    await press('Send a new code');
    await waitFor(() => expect(told.messages).toEqual(['A new code is on its way.', 'Wait an hour.']));
  });

  it('is said once it is confirmed, and can be another one, or none', async () => {
    const { api } = await shown({ number });
    expect(screen.getByText('Confirmed')).toBeDefined();
    await press('Remove the number');
    expect(api.delete).toHaveBeenCalledExactlyOnceWith('api/contact/number');
    await press('Change the number');
    expect(screen.getByRole('textbox', { name: 'Mobile number' })).toBeDefined();
    await press('Cancel');
    expect(screen.getByText('Confirmed')).toBeDefined();
  });
});
