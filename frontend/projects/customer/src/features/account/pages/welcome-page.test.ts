import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { VISITOR_ZONE } from '@parterre/ui/format/visitor-zone.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { Contact } from '../../../data/contact.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import type { Organization } from '../../../data/organizations.ts';
import { Session } from '../../../data/session.ts';
import { aContact } from '../../../testing/a-contact.ts';
import { WelcomePage } from './welcome-page.ts';

const arts = { id: 'o1', name: 'Subang City Arts' };

describe('the questions after registering', () => {
  const shown = async ({
    isWelcomed = false,
    suggested = [arts],
    next,
  }: {
    readonly isWelcomed?: boolean;
    readonly suggested?: readonly Organization[];
    readonly next?: string;
  } = {}) => {
    const contact = {
      settings: signal(aContact({ isWelcomed })),
      error: signal(undefined),
      welcome: vi.fn(() => Promise.resolve()),
      setQuiet: vi.fn(() => Promise.resolve()),
      follow: vi.fn(() => Promise.resolve()),
    };
    const resource = { hasValue: () => true, value: () => ({ followed: [], suggested }) };
    const [signedIn, known] = [signal(true), signal(true)];
    await render(WelcomePage, {
      inputs: next === undefined ? {} : { next },
      providers: [
        ...[provideRouter([{ path: '**', children: [] }]), new Told().provider],
        { provide: Contact, useValue: contact },
        { provide: CustomerApi, useValue: { resource: () => resource } },
        { provide: Session, useValue: { signedIn, known } },
        { provide: VISITOR_ZONE, useValue: 'Europe/Vienna' },
      ],
    });
    const url = () => TestBed.inject(Router).url;
    return { contact, url };
  };
  const press = async (name: string) => {
    const button = await screen.findByRole<HTMLButtonElement>('button', { name });
    await waitFor(() => expect(button.disabled).toBe(false));
    await userEvent.click(button);
  };
  const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

  it('are three, each short, and are asked no more after the last', async () => {
    const { contact, url } = await shown();
    expect(screen.getByText('Welcome. Question 1 of 3')).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Reminders by push' })).toBeDefined();
    await press('Next');
    const second = await heading('When should it be quiet?');
    await waitFor(() => expect(document.activeElement).toBe(second));
    await press('Next');
    expect(contact.setQuiet).toHaveBeenCalledExactlyOnceWith({
      ...{ quietHours: { from: '22:30', to: '07:00' }, timeZone: 'Europe/Vienna' },
    });
    await heading('Of whom would you like to hear?');
    await press('Follow Subang City Arts');
    expect(contact.follow).toHaveBeenCalledExactlyOnceWith('o1');
    expect(contact.welcome).not.toHaveBeenCalled();
    await press('Done');
    await waitFor(() => expect([contact.welcome.mock.calls.length, url()]).toEqual([1, '/']));
  });

  it('can be passed over, which is an answer, also where nobody hears it', async () => {
    const { contact, url } = await shown();
    contact.welcome.mockImplementationOnce(refusing({ status: 503 }));
    await press('Not now');
    await waitFor(() => expect(contact.welcome).toHaveBeenCalledTimes(1));
    expect([contact.setQuiet.mock.calls, url()]).toEqual([[], '/']);
  });

  it('are answered one at a time by a double click', async () => {
    const { contact } = await shown();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Next' }));
    await heading('When should it be quiet?');
    expect(contact.setQuiet).not.toHaveBeenCalled();
  });

  it('are two where there is nobody to follow', async () => {
    await shown({ suggested: [] });
    expect(screen.getByText('Welcome. Question 1 of 2')).toBeDefined();
    await press('Next');
    expect(screen.getByRole('button', { name: 'Done' })).toBeDefined();
  });

  it('stay where an answer was not kept, and say so', async () => {
    const { contact } = await shown();
    contact.setQuiet.mockImplementationOnce(refusing({ detail: 'Not now.' }));
    await press('Next');
    await press('Next');
    expect(await screen.findByText('Not now.')).toBeDefined();
    await heading('When should it be quiet?');
  });

  it('take no quiet hours that are none', async () => {
    await shown();
    await press('Next');
    fireEvent.change(screen.getByLabelText('to'), { target: { value: '22:30' } });
    const next = await screen.findByRole<HTMLButtonElement>('button', { name: 'Next' });
    await waitFor(() => expect(next.disabled).toBe(true));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Quiet hours' }));
    await waitFor(() => expect(next.disabled).toBe(false));
  });

  it.each([
    ['/calendar?month=2026-12', '/calendar?month=2026-12'],
    ['//elsewhere.example', '/'],
  ])('lead on to where one wanted to go, within the portal: %s', async (next, where) => {
    const { contact, url } = await shown({ next });
    await press('Not now');
    await waitFor(() => expect([contact.welcome.mock.calls.length, url()]).toEqual([1, where]));
  });

  it.each([
    [undefined, '/account'],
    ['/bookings/b1', '/bookings/b1'],
  ])('are not asked twice', async (next, where) => {
    const { url } = await shown({ isWelcomed: true, ...(next !== undefined && { next }) });
    await waitFor(() => expect(url()).toBe(where));
  });
});
