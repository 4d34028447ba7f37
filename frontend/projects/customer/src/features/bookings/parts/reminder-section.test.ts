import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { computed, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ContactSettings, Reminder } from '../../../data/api.ts';
import { channelGaps } from '../../../data/channel-gaps.ts';
import { Contact } from '../../../data/contact.ts';
import { aContact } from '../../../testing/a-contact.ts';
import { ReminderSection } from './reminder-section.ts';

const aReminder = (lead: string, change: Partial<Reminder> = {}): Reminder => ({
  ...{ lead, repeat: 'never', channels: null, next: '2026-12-03T19:00:00.000Z' },
  ...change,
});
const usual = [aReminder('P1D'), aReminder('PT2H')];
const sent = ({ lead, repeat, channels }: Reminder) => ({ lead, repeat, channels });

describe('the reminders of an event', () => {
  const opened = async (reminders: readonly Reminder[] = usual, change: Partial<ContactSettings> = {}) => {
    const settings = signal(aContact(change));
    await render(ReminderSection, {
      inputs: { eventId: 'e1' },
      providers: [
        ...[provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: Contact, useValue: { settings, gaps: computed(() => channelGaps(settings())) } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const asked = (method: string) => {
      TestBed.tick();
      return waitFor(() => http.expectOne({ method, url: 'api/events/e1/reminders' }));
    };
    (await asked('GET')).flush({ reminders, chosen: false, version: 1 });
    await screen.findAllByText(/before$|not reminded/);
    return { http, put: () => asked('PUT') };
  };
  const leads = () => screen.queryAllByText(/ before$/).map((one) => one.textContent);
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
  const add = async (count: string, unit: string, again = 'once') => {
    const field = screen.getByRole('spinbutton', { name: 'Remind me before it begins' });
    await userEvent.clear(field);
    await userEvent.type(field, count);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), unit);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How often' }), again);
    await press('Add');
  };
  const no = { status: 400, statusText: 'No' };
  const refusal = { code: 'invalid-input', title: 'Not valid', detail: 'Not valid' };

  it('are told, and one more is saved at once', async () => {
    const { put } = await opened();
    expect(leads()).toEqual(['1 day before', '2 hours before']);
    await add('1', 'weeks', 'and every day until then');
    expect(leads()).toEqual(['1 day before', '2 hours before', '1 week before']);
    const request = await put();
    const wanted = aReminder('P7D', { repeat: 'daily' });
    expect(request.request.body).toEqual({ reminders: [...usual, wanted].map(sent), version: 1 });
    request.flush({ reminders: [...usual, aReminder('P7D', { repeat: 'daily' })], chosen: true, version: 2 });
    expect(await screen.findByRole('button', { name: 'Remove: 1 week before' })).toBeDefined();
  });

  it('are put back where one is refused, which is said where it was chosen', async () => {
    const { put } = await opened();
    await add('3', 'months');
    const message = 'is a time that is past; choose one nearer to the event';
    const fields = [{ field: 'reminders.2.lead', message }];
    (await put()).flush({ ...refusal, fields }, no);
    expect(await screen.findByText(`This ${message}`)).toBeDefined();
    expect(leads()).toEqual(['1 day before', '2 hours before']);
    const field = screen.getByRole('spinbutton');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it.each([
    ['4', 'minutes'],
    ['13', 'months'],
    ['1.5', 'days'],
    ['0', 'hours'],
  ])('are none of %s %s', async (count, unit) => {
    const { http } = await opened();
    await add(count, unit);
    expect(screen.getByText('Choose a time of 5 minutes to one year.')).toBeDefined();
    http.expectNone({ method: 'PUT' });
  });

  it('are removed, and back where that fails', async () => {
    const { put } = await opened();
    await press('Remove: 1 day before');
    expect(leads()).toEqual(['2 hours before']);
    (await put()).flush(refusal, no);
    expect(await screen.findByText('Not valid')).toBeDefined();
    expect(leads()).toEqual(['1 day before', '2 hours before']);
  });

  it('have ways of their own, or those of the settings', async () => {
    const { put } = await opened([aReminder('P1D')]);
    const save = async (channels: Reminder['channels']) => {
      const request = await put();
      expect(request.request.body).toMatchObject({ reminders: [sent(aReminder('P1D', { channels }))] });
      request.flush({ reminders: [aReminder('P1D', { channels })], chosen: true, version: 2 });
      await waitFor(() =>
        expect(screen.getByRole<HTMLButtonElement>('button', { name: 'SMS' }).disabled).toBe(false),
      );
    };
    expect(screen.getByRole('button', { name: 'As in your settings', pressed: true })).toBeDefined();
    await press('SMS');
    await save(['sms']);
    await press('Push');
    await save(['sms', 'push']);
    await press('SMS');
    await save(['push']);
    await press('Push');
    await save(null);
  });

  it('say of a way that was chosen that it leads nowhere, and how it would', async () => {
    await opened([aReminder('P1D', { channels: ['sms', 'push'] })]);
    expect(screen.getByText(/SMS needs your mobile number/)).toBeDefined();
    const [way] = screen.getAllByRole('link', { name: 'See how we reach you' });
    expect(way?.getAttribute('href')).toBe('/account#reach');
  });

  it('say that e-mail is switched off, whatever is chosen', async () => {
    const [tickets, reminders] = aContact().topics;
    if (!tickets || !reminders) throw new Error('no topics');
    const off = reminders.channels.map((way) => (way.channel === 'email' ? { ...way, isOn: false } : way));
    await opened([aReminder('P1D', { channels: ['email'] })], {
      topics: [tickets, { ...reminders, channels: off }],
    });
    expect(screen.getByText(/You have switched reminders by e-mail off/)).toBeDefined();
  });

  it('go by SMS only where the house sends them', async () => {
    await opened(usual, { hasSms: false });
    expect(screen.queryByRole('button', { name: 'SMS' })).toBeNull();
  });

  it('are read anew where another window has changed them', async () => {
    const { http, put } = await opened();
    await press('Remove: 1 day before');
    (await put()).flush(
      { ...refusal, code: 'changed-meanwhile', detail: 'Changed.' },
      { ...no, status: 409 },
    );
    TestBed.tick();
    const again = await waitFor(() => http.expectOne({ method: 'GET', url: 'api/events/e1/reminders' }));
    again.flush({ reminders: [aReminder('P3D')], chosen: true, version: 2 });
    await waitFor(() => expect(leads()).toEqual(['3 days before']));
    expect(screen.getByText('Changed.')).toBeDefined();
  });

  it('say that there are none, and that there can be no more', async () => {
    await opened([]);
    expect(screen.getByText('You are not reminded of this event.')).toBeDefined();
  });

  it('are as many as there can be', async () => {
    await opened(Array.from({ length: 20 }, (_, n) => aReminder(`P${n + 1}D`)));
    expect(screen.getByText('These are 20 reminders, as many as an event can have.')).toBeDefined();
    expect(screen.queryByRole('spinbutton')).toBeNull();
  });
});
