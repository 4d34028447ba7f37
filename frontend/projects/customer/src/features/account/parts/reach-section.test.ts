import { computed, signal } from '@angular/core';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ContactSettings } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import type { OrganizationsToFollow } from '../../../data/organizations.ts';
import { Session } from '../../../data/session.ts';
import { aContact, aDevice } from '../../../testing/a-contact.ts';
import { ReachSection } from './reach-section.ts';

const arts = { id: 'o1', name: 'Subang City Arts' };
const northside = { id: 'o2', name: 'Northside Live' };

describe('how one is reached', () => {
  const shown = async (
    change: Partial<ContactSettings> = {},
    toFollow: OrganizationsToFollow = { followed: [], suggested: [northside] },
  ) => {
    const settings = signal(aContact(change));
    const contact = {
      settings,
      error: signal<unknown>(undefined),
      again: vi.fn(),
      switch: vi.fn(() => Promise.resolve()),
      setQuiet: vi.fn(() => Promise.resolve()),
      follow: vi.fn(() => Promise.resolve()),
      unfollow: vi.fn(() => Promise.resolve()),
      setLeads: vi.fn(() => Promise.resolve()),
    };
    const { fixture } = await render(ReachSection, {
      providers: [
        ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting(), new Told().provider],
        { provide: Contact, useValue: contact },
        { provide: Session, useValue: { signedIn: computed(() => true) } },
        { provide: DISPLAY_LOCALE, useValue: 'en-GB' },
        { provide: VISITOR_ZONE, useValue: 'Europe/Vienna' },
      ],
    });
    TestBed.tick();
    TestBed.inject(HttpTestingController).expectOne('api/contact/organizations').flush(toFollow);
    await fixture.whenStable();
    return { contact, settings };
  };
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

  it('is a table of what and by which way, with a lock on what cannot be off', async () => {
    await shown();
    const ways = screen.getAllByRole('columnheader').map(({ textContent }) => textContent.trim());
    expect(ways).toEqual(['E-mail', 'Push no device', 'SMS no number']);
    expect([box('Reminders by e-mail').checked, box('Reminders by SMS').checked]).toEqual([true, false]);
    expect(screen.queryByRole('checkbox', { name: 'Tickets and refunds by e-mail' })).toBeNull();
    expect(screen.getByText('Tickets and refunds by e-mail, always')).toBeDefined();
    expect(screen.getAllByText('1 day and 2 hours before')).toHaveLength(2);
  });

  it('has what organizers write of what one booked apart from their new events', async () => {
    const { contact } = await shown();
    expect(box('Words of organizers by e-mail').checked).toBe(true);
    await userEvent.click(box('New events by e-mail'));
    expect(contact.switch).toHaveBeenCalledExactlyOnceWith({
      ...{ topic: 'announcements', channel: 'email', isOn: false },
    });
    expect(screen.getByText('about what you booked')).toBeDefined();
    expect(screen.getByText('of organizers you follow')).toBeDefined();
  });

  it('says of a way that it leads nowhere yet', async () => {
    const { settings } = await shown();
    const ways = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent.trim());
    expect(ways()).toEqual(['E-mail', 'Push no device', 'SMS no number']);
    settings.set(
      aContact({
        number: { number: '+60 12 345 67 89', confirmedAt: '2026-12-01T12:00:00Z' },
        ended: [{ channel: 'email', why: 'bounced', at: '2026-12-01T12:00:00Z' }],
        devices: [aDevice()],
      }),
    );
    await waitFor(() => expect(ways()).toEqual(['E-mail stopped', 'Push', 'SMS']));
    settings.set(aContact({ devices: [aDevice({ state: 'signed-out' })] }));
    await waitFor(() => expect(ways()).toContain('Push no device'));
  });

  it('lets the usual reminders be others, each kept at once', async () => {
    const { contact, settings } = await shown();
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove: 1 day before' }));
    expect(contact.setLeads).toHaveBeenLastCalledWith(['PT2H']);
    settings.set(aContact({ leads: ['PT2H'] }));
    const add = async (count: string, unit: string) => {
      const field = screen.getByRole('spinbutton', { name: 'One more, before it begins' });
      await userEvent.clear(field);
      await userEvent.type(field, count);
      await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), unit);
      await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    };
    await add('2', 'weeks');
    expect(contact.setLeads).toHaveBeenLastCalledWith(['PT2H', 'P14D']);
    await add('2', 'hours');
    expect(screen.getByText('This one is there already.')).toBeDefined();
    await add('4', 'minutes');
    expect(screen.getByText('Choose a time of 5 minutes to one year.')).toBeDefined();
    expect(contact.setLeads).toHaveBeenCalledTimes(2);
    contact.setLeads.mockImplementationOnce(refusing({ detail: 'Not so fast.' }));
    await add('3', 'days');
    expect(await screen.findByText('Not saved. Not so fast.')).toBeDefined();
  });

  it('shows a zone that this browser writes in another way', async () => {
    await shown({ quietHours: { from: '22:30', to: '07:00' }, timeZone: 'Etc/Unheard' });
    await userEvent.click(screen.getByRole('button', { name: /^Quiet from/ }));
    expect(screen.getByLabelText<HTMLSelectElement>('Time zone').value).toBe('Etc/Unheard');
  });

  it('has no text messages where the house sends none', async () => {
    await shown({ hasSms: false });
    expect(screen.queryByRole('checkbox', { name: /by SMS/ })).toBeNull();
  });

  it('is kept at once', async () => {
    const { contact } = await shown();
    await userEvent.click(box('Reminders by SMS'));
    expect(contact.switch).toHaveBeenCalledExactlyOnceWith({
      ...{ topic: 'reminders', channel: 'sms', isOn: true },
    });
    expect(screen.queryByText(/Not saved/)).toBeNull();
  });

  it('says beside it what was not kept, until it is tried again', async () => {
    const { contact } = await shown();
    contact.switch.mockImplementationOnce(refusing({ detail: 'Not so fast.' }));
    await userEvent.click(box('Reminders by SMS'));
    const row = screen.getByRole('rowheader', { name: /^Reminders/ });
    await waitFor(() => expect(row.textContent).toContain('Not saved. Not so fast.'));
    await userEvent.click(box('Reminders by push'));
    await waitFor(() => expect(row.textContent).not.toContain('Not saved'));
  });

  it('proposes quiet hours by the clock of this device, and keeps what is typed once', async () => {
    const { contact } = await shown();
    await userEvent.click(screen.getByRole('button', { name: 'No quiet hours' }));
    await userEvent.click(box('Quiet hours'));
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '23:00' } });
    await waitFor(() => expect(contact.setQuiet).toHaveBeenCalledTimes(1));
    expect(contact.setQuiet).toHaveBeenCalledWith({
      ...{ quietHours: { from: '23:00', to: '07:00' }, timeZone: 'Europe/Vienna' },
    });
  });

  it('says when it is quiet; another clock can be chosen, and the one of this device again', async () => {
    const { contact } = await shown({
      ...{ quietHours: { from: '22:30', to: '07:00' }, timeZone: 'Asia/Kuala_Lumpur' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Quiet from 22:30 to 7:00' }));
    await userEvent.click(screen.getByRole('button', { name: /^Use Europe\/Vienna/ }));
    expect(screen.getByText('As this device has it.')).toBeDefined();
    await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Asia/Tokyo');
    await waitFor(() => expect(contact.setQuiet).toHaveBeenCalledTimes(1));
    expect(contact.setQuiet).toHaveBeenCalledWith({
      ...{ quietHours: { from: '22:30', to: '07:00' }, timeZone: 'Asia/Tokyo' },
    });
  });

  it('keeps no quiet hours that are none', async () => {
    const { contact } = await shown({ quietHours: { from: '22:30', to: '07:00' } });
    await userEvent.click(screen.getByRole('button', { name: /^Quiet from/ }));
    fireEvent.change(screen.getByLabelText('to'), { target: { value: '22:30' } });
    expect(screen.getByText('Choose two different times.')).toBeDefined();
    await new Promise((passed) => setTimeout(passed, 700));
    expect(contact.setQuiet).not.toHaveBeenCalled();
  });

  it('ends following, and begins it again', async () => {
    const { contact, settings } = await shown(
      { follows: ['o1', 'o2'] },
      { followed: [arts, northside], suggested: [] },
    );
    expect(screen.getByText('Subang City Arts and 1 more')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Unfollow Subang City Arts' }));
    expect(contact.unfollow).toHaveBeenCalledExactlyOnceWith('o1');
    settings.set(aContact({ follows: ['o2'] }));
    await userEvent.click(await screen.findByRole('button', { name: 'Follow Subang City Arts' }));
    expect(contact.follow).toHaveBeenCalledExactlyOnceWith('o1');
  });

  it('tells what is used no more', async () => {
    await shown({ ended: [{ channel: 'sms', why: 'unreachable', at: '2026-11-03T12:00:00Z' }] });
    expect(screen.getByText(/Our SMS to you came back on 3 November/)).toBeDefined();
  });

  it.each([
    [true, null],
    [false, '/welcome?next=%2F'],
  ])('offers the questions to who was not welcomed: %s', async (isWelcomed, way) => {
    await shown({ isWelcomed });
    const offer = screen.queryByRole('link', { name: /Three short questions/ });
    expect(offer?.getAttribute('href') ?? null).toBe(way);
  });
});
