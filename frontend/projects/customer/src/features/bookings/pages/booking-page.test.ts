import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Booking, Ticket } from '../../../data/api.ts';
import { Contact } from '../../../data/contact.ts';
import { Session } from '../../../data/session.ts';
import { aBooking } from '../../../testing/a-booking.ts';
import { aContact } from '../../../testing/a-contact.ts';
import { BookingPage } from './booking-page.ts';

const evening = '2026-12-04T19:00:00Z';
const aNocturne = (status: Booking['status'], change: Partial<Booking> = {}): Booking =>
  aBooking('nocturne', evening, status, change);
const ticket: Ticket = {
  ...{
    id: 't1',
    section: 'Stalls',
    row: 'C',
    seat: '14',
    attributes: [],
    area: null,
    categoryName: 'Stalls',
  },
  ...{ number: 1, of: 1, holder: 'Carol Tan', spokenCode: '4D2X-9Q', qr: 'https://parterre.example/t1' },
};

describe('the page of a booking', () => {
  const opened = async (signedIn = true, isWelcomed = true) => {
    const told = new Told();
    await render(BookingPage, {
      inputs: { id: 'nocturne' },
      providers: [
        ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting(), told.provider],
        { provide: Session, useValue: { known: signal(true), signedIn: signal(signedIn) } },
        { provide: Contact, useValue: { settings: signal(aContact({ isWelcomed })) } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const answer = async (url: string, body: object, status = 200): Promise<void> => {
      TestBed.tick();
      const refusal = status === 200 ? {} : { status, statusText: 'No' };
      (await waitFor(() => http.expectOne(url))).flush(body, refusal);
      TestBed.tick();
    };
    return { http, told, answer };
  };
  const path = 'api/bookings/nocturne';

  it('has the tickets of what is paid, to take along', async () => {
    const { answer } = await opened();
    await answer(path, aNocturne('confirmed'));
    await answer(`${path}/tickets`, { tickets: [ticket] });
    expect(await screen.findByText(/Carol Tan/)).toBeDefined();
    expect(screen.getByRole('heading', { level: 1, name: 'nocturne' })).toBeDefined();
    expect(screen.getByText('Confirmed')).toBeDefined();
    expect(screen.getByRole('link', { name: 'PDF' }).getAttribute('href')).toBe(`${path}/tickets.pdf`);
    expect(screen.queryByRole('button', { name: 'Cancel this booking' })).toBeNull();
  });

  it.each<[Booking['status'], boolean, number]>([
    ['confirmed', false, 1],
    ['confirmed', true, 0],
    ['held', false, 0],
  ])('offers the questions where it is %s and welcomed is %s', async (status, isWelcomed, offers) => {
    const { answer } = await opened(true, isWelcomed);
    await answer(path, aNocturne(status));
    if (status === 'confirmed') await answer(`${path}/tickets`, { tickets: [ticket] });
    expect(screen.queryAllByRole('link', { name: /Three short questions/ })).toHaveLength(offers);
  });

  it('leads back to seats that are held', async () => {
    const { answer } = await opened();
    await answer(path, aNocturne('held'));
    const on = await screen.findByRole('link', { name: 'Continue' });
    expect(on.getAttribute('href')).toBe('/events/nocturne/seats');
  });

  it('shows no ticket while a bank disputes the payment', async () => {
    const { answer } = await opened();
    await answer(path, aNocturne('confirmed', { dispute: 'open' }));
    await answer(`${path}/tickets`, { tickets: [ticket] });
    expect(await screen.findByRole('heading', { name: 'These tickets are not valid for now' })).toBeDefined();
    expect(screen.queryByText(/Carol Tan/)).toBeNull();
  });

  it('gives back what can be cancelled, once that is confirmed', async () => {
    const { answer, http, told } = await opened();
    await answer(path, aNocturne('confirmed', { cancellable: true }));
    await answer(`${path}/tickets`, { tickets: [ticket] });
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel this booking' }));
    expect((await screen.findByRole('alertdialog')).textContent).toContain('€60');
    http.expectNone(`${path}/cancel`);
    await userEvent.click(await screen.findByRole('button', { name: 'Give back' }));
    await answer(`${path}/cancel`, aNocturne('cancelled'));
    await waitFor(() => expect(told.messages).toEqual(['Your seats are given back.']));
    expect(screen.queryByText(/Carol Tan/)).toBeNull();
  });

  it('keeps them where it was a slip', async () => {
    const { answer, http } = await opened();
    await answer(path, aNocturne('confirmed', { cancellable: true }));
    await answer(`${path}/tickets`, { tickets: [ticket] });
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel this booking' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Keep them' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    http.expectNone(`${path}/cancel`);
    expect(screen.getByText(/Carol Tan/)).toBeDefined();
  });

  it('says that there is none, which may be another account’s', async () => {
    const { answer } = await opened();
    await answer(path, { code: 'not-found' }, 404);
    expect(await screen.findByRole('heading', { name: 'No such booking' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'My tickets' }).getAttribute('href')).toBe('/bookings');
  });

  it('can be asked for again where it did not come', async () => {
    const { answer } = await opened();
    await answer(path, {}, 503);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await answer(path, aNocturne('held'));
    expect(await screen.findByText('Held for you', { selector: 'span' })).toBeDefined();
  });

  it('belongs to somebody', async () => {
    const { http } = await opened(false);
    expect(screen.getByRole('heading', { name: 'Sign in to see this' })).toBeDefined();
    // What it asks for, it asks for in an effect.
    TestBed.tick();
    http.expectNone(path);
  });
});
