import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { seatState } from '@parterre/seating/seat-states';
import type { StoredChart } from '@parterre/seating/stored-chart';
import { aChart } from '@parterre/seating/testing/a-chart';
import { Clock } from '@parterre/ui/data/clock.ts';
import { SignInPrompt } from '@parterre/ui/data/sign-in-prompt.ts';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { BestWish, Booking, Choice, EventDetail } from '../../../data/api.ts';
import { Bookings } from '../../../data/bookings.ts';
import { Session } from '../../../data/session.ts';
import { SeatsPage } from '../pages/seats-page.ts';
import { LiveSeats } from '../stores/live-seats.ts';
import { aHold } from './fake-hold-server.ts';

const now = Date.parse('2026-12-01T09:55:00Z');
const money = (amount: number) => ({ amount, currency: 'MYR' });
const stalls = { id: 'k1', name: 'Stalls', colour: 'c1', price: money(12000), left: 3 } as const;
const floor = { id: 'k2', name: 'Floor', colour: 'c2', price: money(6000), left: 9 } as const;
const { free, held, sold } = seatState;

export const chart = {
  ...aChart({ id: 'A', seats: 4, attributes: { '1': ['restricted-view'] } }, { id: 'B', seats: 2 }),
  areas: [{ id: 'floor', name: 'Floor', capacity: 200, outline: [] }],
};

/** A row as it was published before formats were numbered. */
const rowBefore = { id: 'Z', seats: ['7', '8', '9'], x: [60, 84, 150], y: [100, 100, 100], turn: [0, 0, 0] };

/** A chart as it was published then, which browsers keep for a year. */
export const chartOfFormat1: StoredChart = {
  ...{ version: 1, width: 240, height: 400, stage: null, areas: [] },
  sections: chart.sections.map(({ id, name, outline }) => ({
    ...{ id, name, outline, rows: [{ ...rowBefore, marks: { 7: 'restricted' } }] },
  })),
};

/** An evening that is on sale: two rows and a floor. */
export function anEvent(change: Partial<EventDetail> = {}): EventDetail {
  return {
    ...{ id: 'e1', slug: 'nocturnes', title: 'Nocturnes', kind: 'music', poster: null, description: '' },
    ...{ startsAt: '2026-12-04T11:30:00Z', endsAt: '2026-12-04T14:00:00Z', doorsAt: null },
    ...{ timeZone: 'Asia/Kuala_Lumpur', from: money(6000), to: money(12000), availability: 'plenty' },
    venue: { name: 'Kumo Hall', address: 'Ring 1', city: 'Subang Jaya', country: 'MY', online: false },
    sales: { open: true, opensAt: '2026-10-01T09:00:00Z', closesAt: '2026-12-04T11:30:00Z' },
    ...{ cancellableUntil: null, placesPerCustomer: null, maxPlaces: 50, holdMinutes: 8 },
    ...{ organization: { id: 'o1', name: 'Hudson Rooms' }, categories: [stalls, floor] },
    chart: { url: 'api/charts/v1/1' },
    ...change,
  };
}

interface House {
  readonly event?: Partial<EventDetail>;
  readonly signedIn?: boolean;
  readonly current?: Booking;
  readonly bought?: number;
  readonly drawing?: StoredChart;
}

/** The page of the seats as it begins: nothing is answered yet. Its stores are the real ones. */
export const openedHouse = async ({ signedIn = true, current, bought = 0 }: House = {}) => {
  const told = new Told();
  const clock = signal(now);
  const states = signal({
    version: 1,
    seats: Uint8Array.from([free, free, held, sold, free, free]),
    areas: Uint32Array.from([9]),
  });
  const bookings = {
    hold: vi.fn((_: string, choice: Choice) => Promise.resolve(aHold(choice))),
    holdBest: vi.fn((_: string, { quantity }: BestWish) => {
      const seats = ['stalls/A/1', 'stalls/A/2'].slice(0, quantity);
      return Promise.resolve({ booking: aHold({ seats, places: [] }), got: { groups: [seats], places: [] } });
    }),
    change: vi.fn((_: Booking, choice: Choice) => Promise.resolve(aHold(choice))),
    giveBack: vi.fn((booking: Booking) => Promise.resolve({ ...booking, status: 'cancelled' })),
    current: () => Promise.resolve({ booking: current ?? null, bought }),
    get: () => Promise.resolve(aHold({ seats: [], places: [] }, { status: 'expired' })),
    extend: vi.fn(() => Promise.resolve(aHold({ seats: ['stalls/A/2'], places: [] }))),
    checkout: vi.fn((booking: Booking) => Promise.resolve({ booking, paymentUrl: null })),
    endPayment: vi.fn((booking: Booking) => Promise.resolve({ ...booking, status: 'cancelled' })),
  };
  const live = { states, error: signal(undefined), watch: vi.fn(), again: vi.fn() };
  const ask = vi.fn(() => Promise.reject(new Error('not signed in')));
  await render(SeatsPage, {
    inputs: { slug: 'nocturnes' },
    componentProviders: [{ provide: LiveSeats, useValue: live }],
    providers: [
      ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting(), told.provider],
      { provide: Bookings, useValue: bookings },
      { provide: Session, useValue: { signedIn: signal(signedIn), known: signal(true) } },
      { provide: SignInPrompt, useValue: { ask } },
      { provide: Clock, useValue: { now: clock } },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const answer = async (url: string, body: object, status = 200): Promise<void> => {
    TestBed.tick();
    (await waitFor(() => http.expectOne(url))).flush(
      body,
      status === 200 ? {} : { status, statusText: 'No' },
    );
    TestBed.tick();
  };
  const navigate = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  return { answer, ask, bookings, clock, live, navigate, states, told };
};

/** The page once chart and prices have come. */
export const shownHouse = async (house: House = {}) => {
  const page = await openedHouse(house);
  await page.answer('api/events/nocturnes', anEvent(house.event));
  await page.answer('api/charts/v1/1', house.drawing ?? chart);
  await page.answer('api/events/e1/prices', {
    ...{ sections: { stalls: { category: 'k1', rows: {}, seats: { B: { '2': null } } } } },
    areas: { floor: 'k2' },
  });
  await screen.findByRole('application');
  return page;
};

export const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
export const inWords = async (): Promise<void> => press('List');
const seat = (row: string, number: number) =>
  within(screen.getByRole('group', { name: row })).getByRole('button', {
    name: new RegExp(`^Row ${row}, seat ${number},`),
  });
export const take = async (row: string, number: number): Promise<void> => userEvent.click(seat(row, number));
export const choice = () => within(screen.getByRole('complementary', { name: 'Your choice' }));
export const chosen = (...seats: string[]): Choice => ({ seats, places: [] });
