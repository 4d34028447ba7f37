import { seatState } from '@parterre/seating/seat-states';
import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { refusing } from '@parterre/ui/testing/refusing.ts';
import { screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { aHold } from '../testing/fake-hold-server.ts';
import { choice, chosen, inWords, press, shownHouse, take } from '../testing/in-the-house.ts';

const { free, held, sold } = seatState;

describe('what becomes of the seats that are chosen', () => {
  beforeEach(() => {
    sessionStorage.clear();
    return onAStage();
  });

  it('notes what somebody chooses who is not signed in, and asks them in before it goes on', async () => {
    const { ask, bookings } = await shownHouse({ signedIn: false });
    await inWords();
    await take('A', 2);
    expect(choice().getByText('Not held yet')).toBeDefined();
    expect(choice().queryByRole('timer')).toBeNull();
    await press(/^Sign in and continue/);
    await waitFor(() => expect(ask).toHaveBeenCalledExactlyOnceWith('hold'));
    expect(bookings.hold).not.toHaveBeenCalled();
    expect(choice().getByRole('heading', { name: '1 seat, row A' })).toBeDefined();
  });

  it('says who was faster, and offers what is near', async () => {
    const { bookings, states } = await shownHouse();
    bookings.hold.mockImplementationOnce(refusing({ code: 'seats-taken', seats: ['stalls/A/2'] }));
    await inWords();
    await take('A', 2);
    expect(await choice().findByText('Someone was faster')).toBeDefined();
    expect(choice().getByText(/A 2 just went to somebody else/)).toBeDefined();
    states.update((before) => ({ ...before, seats: Uint8Array.from([free, sold, held, sold, free, free]) }));
    await userEvent.click(await choice().findByRole('button', { name: 'Find others close by' }));
    await waitFor(() => expect(bookings.holdBest).toHaveBeenCalledTimes(1));
    expect(bookings.holdBest.mock.lastCall?.[1]).toMatchObject({ quantity: 1, near: ['stalls/A/2'] });
    expect(await screen.findByRole('heading', { name: 'Held for you' })).toBeDefined();
    expect(choice().queryByText('Someone was faster')).toBeNull();
  });

  it('keeps a tap that would leave a seat alone, though it looks taken for a moment, and takes what would fit', async () => {
    const { bookings, states } = await shownHouse();
    const instead = ['stalls/A/1', 'stalls/A/2'];
    bookings.hold.mockImplementationOnce(
      refusing({ code: 'seat-left-alone', detail: 'A 1 alone.', instead }),
    );
    await inWords();
    await take('A', 2);
    expect(await choice().findByText(/A 1 alone\./)).toBeDefined();
    states.update((before) => ({ ...before, seats: Uint8Array.from([free, held, held, sold, free, free]) }));
    await waitFor(() => expect(choice().queryByText('Someone was faster')).toBeNull());
    await userEvent.click(choice().getByRole('button', { name: 'Take what would fit' }));
    await waitFor(() => expect(bookings.hold.mock.lastCall?.[1].seats).toEqual(instead));
  });

  it('says when the time is up, and tries once more where that is wanted', async () => {
    const { bookings, clock } = await shownHouse();
    await inWords();
    await take('A', 2);
    await choice().findByRole('timer');
    clock.set(Date.parse('2026-12-01T10:00:00Z'));
    expect(await choice().findByText('Time is up')).toBeDefined();
    const on = screen.getByRole<HTMLButtonElement>('button', { name: /^Continue to payment/ });
    expect(on.disabled).toBe(true);
    bookings.hold.mockImplementationOnce((_, wish) =>
      Promise.resolve(aHold(wish, { deadline: '2026-12-01T10:08:00Z' })),
    );
    await press('Take them again');
    expect((await choice().findByRole('timer')).textContent).toContain('8:00');
    expect(bookings.hold.mock.lastCall?.[1]).toEqual(chosen('stalls/A/2'));
    expect(choice().queryByText('Time is up')).toBeNull();
  });

  it('offers more time towards the end, and says aloud that it comes', async () => {
    const { bookings, clock } = await shownHouse();
    await inWords();
    await take('A', 2);
    await choice().findByRole('timer');
    expect(choice().queryByRole('button', { name: 'More time' })).toBeNull();
    clock.set(Date.parse('2026-12-01T09:58:30Z'));
    expect(await choice().findByText('Two minutes left to hold your seats.')).toBeDefined();
    await press('More time');
    expect(bookings.extend).toHaveBeenCalledExactlyOnceWith('b1');
    clock.set(Date.parse('2026-12-01T09:59:40Z'));
    expect(await choice().findByText('Half a minute left to hold your seats.')).toBeDefined();
  });

  it('says why nothing was held', async () => {
    const { bookings } = await shownHouse();
    bookings.hold.mockImplementationOnce(refusing({ detail: 'Not so fast.' }));
    await inWords();
    await take('A', 2);
    expect(await choice().findByText('Not so fast.')).toBeDefined();
    await press('All right');
    expect(choice().queryByText('Not so fast.')).toBeNull();
    expect(choice().getByRole('heading', { name: 'Choose your seats' })).toBeDefined();
  });

  it('lets nobody take more than they may have', async () => {
    const { bookings, told } = await shownHouse({ event: { placesPerCustomer: 2 }, bought: 1 });
    await inWords();
    await take('A', 2);
    await choice().findByRole('timer');
    await take('B', 1);
    expect(told.messages).toEqual(['At most 2 tickets each. You have one already. You have chosen one.']);
    expect(bookings.change).not.toHaveBeenCalled();
  });

  it('changes nothing under a payment, until that is ended', async () => {
    const url = 'https://pay.example/1';
    const current = aHold(chosen('stalls/A/2'), { status: 'paying', paymentUrl: url, deadline: null });
    const { bookings, told } = await shownHouse({ current });
    const on = await choice().findByRole('link', { name: 'Continue payment' });
    expect(on.getAttribute('href')).toBe(url);
    expect(choice().getByRole('heading', { name: 'Your payment is not finished' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Best available' })).toBeNull();
    await inWords();
    await take('A', 1);
    expect(told.messages).toEqual(['Finish your payment first, or end it with “Change my seats”.']);
    await press('Change my seats');
    await waitFor(() => expect(bookings.hold).toHaveBeenCalledTimes(1));
    expect(bookings.endPayment).toHaveBeenCalledExactlyOnceWith(current);
    expect(bookings.hold.mock.lastCall?.[1]).toEqual(chosen('stalls/A/2'));
  });
});
