import { onAStage } from '@parterre/seat-map/testing/on-a-stage.ts';
import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import {
  anEvent,
  chart,
  chartOfFormat1,
  choice,
  chosen,
  inWords,
  openedHouse,
  press,
  shownHouse,
  take,
} from '../testing/in-the-house.ts';

describe('the page of the seats', () => {
  beforeEach(() => {
    sessionStorage.clear();
    return onAStage();
  });

  it('opens the house, with what it is and what it costs', async () => {
    const { answer } = await openedHouse();
    expect(screen.getByRole('status').textContent).toBe('Opening the house…');
    await answer('api/events/nocturnes', anEvent());
    expect(await screen.findByRole('heading', { level: 1, name: 'Nocturnes' })).toBeDefined();
    expect(screen.getByText('· Kumo Hall')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Back to the event' }).getAttribute('href')).toBe(
      '/events/nocturnes',
    );
    await waitFor(() => expect(document.title).toContain('Seats for Nocturnes'));
  });

  it('says what colours and shapes mean, and shows only one of the colours where that is wanted', async () => {
    await shownHouse();
    const legend = within(screen.getByRole('list', { name: 'Legend' }));
    const [, standing] = legend.getAllByRole('button');
    expect(legend.getAllByRole('button').map(({ textContent }) => textContent.trim())).toEqual([
      expect.stringMatching(/Stalls.*120.*3 left/s),
      expect.stringMatching(/Floor.*60.*9 left/s),
    ]);
    await userEvent.click(standing ?? document.body);
    expect(legend.getByRole('button', { name: /Floor/, pressed: true })).toBeDefined();
    await userEvent.click(standing ?? document.body);
    expect(legend.queryByRole('button', { pressed: true })).toBeNull();
    const kinds = within(screen.getByRole('list', { name: 'Kinds of seats' })).getAllByRole('listitem');
    expect(kinds.map(({ textContent }) => textContent.trim())).toEqual(['Restricted view', 'Taken']);
  });

  it('opens a chart that was published before formats were numbered', async () => {
    const { bookings } = await shownHouse({ drawing: chartOfFormat1 });
    await inWords();
    expect(screen.getByText('7: restricted view')).toBeDefined();
    await take('Z', 8);
    await waitFor(() => expect(bookings.hold).toHaveBeenCalledTimes(1));
    expect(bookings.hold.mock.lastCall?.slice(0, 2)).toEqual(['e1', chosen('stalls/Z/8')]);
  });

  it('holds what is taken, and leads on to the booking where nothing is to be paid', async () => {
    const { bookings, navigate } = await shownHouse();
    await inWords();
    await take('A', 2);
    await waitFor(() => expect(bookings.hold).toHaveBeenCalledTimes(1));
    expect(bookings.hold.mock.lastCall?.slice(0, 2)).toEqual(['e1', chosen('stalls/A/2')]);
    expect(choice().getByRole('heading', { name: '1 seat, row A' })).toBeDefined();
    expect((await choice().findByRole('timer')).textContent).toMatch(/5:00.*held for you/s);
    expect(choice().getByText('Total, all included').parentElement?.textContent).toContain('120');
    await press(/^Continue to payment/);
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith(['/bookings', 'b1']));
    expect(bookings.checkout).toHaveBeenCalledTimes(1);
  });

  it('gives a seat back by the same touch', async () => {
    const { bookings } = await shownHouse();
    await inWords();
    await take('A', 2);
    await choice().findByRole('timer');
    await take('A', 2);
    await waitFor(() => expect(bookings.giveBack).toHaveBeenCalledTimes(1));
    expect(choice().queryByRole('timer')).toBeNull();
    expect(choice().getByRole('heading', { name: 'Choose your seats' })).toBeDefined();
  });

  it('counts places of an area one by one, as many as there are', async () => {
    const { bookings } = await shownHouse();
    await inWords();
    const places = within(screen.getAllByRole('group', { name: 'Floor' })[0] ?? document.body);
    await userEvent.click(places.getByRole('button', { name: 'One more' }));
    await waitFor(() => expect(bookings.hold).toHaveBeenCalledTimes(1));
    expect(bookings.hold.mock.lastCall?.[1]).toEqual({ seats: [], places: [{ areaId: 'floor', count: 1 }] });
    expect(choice().getByRole('heading', { name: '1 place' })).toBeDefined();
  });

  it('says what is special about a seat before it is taken', async () => {
    const { bookings } = await shownHouse();
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Enter}');
    expect(await screen.findByText('A 1, restricted view')).toBeDefined();
    expect(screen.getByText('Part of the stage cannot be seen from here')).toBeDefined();
    expect(bookings.hold).not.toHaveBeenCalled();
    await press(/^Take /);
    await waitFor(() => expect(bookings.hold).toHaveBeenCalledTimes(1));
    expect(bookings.hold.mock.lastCall?.[1]).toEqual(chosen('stalls/A/1'));
    expect(screen.queryByText('Part of the stage cannot be seen from here')).toBeNull();
  });

  it.each([
    ['sold', 4, 'A', 'This seat is sold.'],
    ['held by somebody else', 3, 'A', 'Somebody is deciding on this seat. It may come back.'],
  ])('says that a seat is %s', async (_, number, row, words) => {
    const { bookings, told } = await shownHouse();
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await userEvent.keyboard('{ArrowRight}'.repeat(number - 1));
    expect(await screen.findByText(new RegExp(`^Row ${row}, seat ${number}\\.`))).toBeDefined();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(told.messages).toEqual([words]));
    expect(bookings.hold).not.toHaveBeenCalled();
  });

  it('lets one look around before sales open, and take nothing', async () => {
    const sales = { open: false, opensAt: '2026-12-02T09:00:00Z', closesAt: '2026-12-04T11:30:00Z' };
    const { bookings, told } = await shownHouse({ event: { sales } });
    expect(choice().getByText(/Sales open on/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Best available' })).toBeNull();
    await inWords();
    await take('A', 2);
    expect(told.messages).toEqual(['These seats are not on sale now.']);
    expect(bookings.hold).not.toHaveBeenCalled();
  });

  it('looks for the best seats where that is asked for', async () => {
    const { bookings } = await shownHouse();
    const best = screen.getByRole('button', { name: 'Best available' });
    expect(best.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(best);
    expect(best.getAttribute('aria-expanded')).toBe('true');
    await press('Find the best 2 seats');
    expect(await screen.findByRole('heading', { name: 'Held for you' })).toBeDefined();
    expect(await screen.findByText(/row A: 1 \(restricted view\), 2/)).toBeDefined();
    expect(choice().getByRole('heading', { name: /^2 seats/ })).toBeDefined();
    await press('Give back');
    await waitFor(() => expect(bookings.giveBack).toHaveBeenCalledTimes(1));
    await press('Close');
    expect(best.getAttribute('aria-expanded')).toBe('false');
  });

  it('says that there is no such event', async () => {
    const { answer } = await openedHouse();
    await answer('api/events/nocturnes', { code: 'not-found', title: 'No.' }, 404);
    expect(await screen.findByRole('heading', { name: 'No such event' })).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Show seats as' })).toBeNull();
  });

  it('can be asked for again where a part of it did not come', async () => {
    const { answer, live } = await openedHouse();
    await answer('api/events/nocturnes', anEvent());
    await answer('api/charts/v1/1', {}, 503);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(live.again).toHaveBeenCalledTimes(1);
    await answer('api/charts/v1/1', chart);
  });
});
