import { z } from 'zod';
import type { Caller } from '../caller.ts';
import { expect, test } from '../journey.ts';
import { customerAt } from '../people.ts';

/** From a seat's being taken to its being seen by everybody, in milliseconds. */
const liveWithin = 1_500;

const currentBooking = z.object({ booking: z.object({ id: z.string(), revision: z.string() }) });
type Current = z.infer<typeof currentBooking>['booking'];

test('what one customer takes, another sees go while looking, and cannot take', async ({
  customer: carol,
  elsewhere,
  event,
}) => {
  const ben = await customerAt(elsewhere, 'Ben Ong');
  for (const { seats } of [carol, ben]) {
    await seats.open(event);
    await seats.openList('Stalls centre');
  }
  await expect(ben.seats.seat('D', 24)).toHaveAttribute('aria-disabled', 'false');

  const taken = carol.page.waitForResponse((response) => response.status() === 201);
  await carol.seats.seat('D', 24).click();
  await taken;
  await expect(ben.seats.seat('D', 24)).toHaveAttribute('aria-disabled', 'true', { timeout: liveWithin });

  // A finger that comes down all the same.
  await ben.seats.seat('D', 24).click({ force: true });
  await ben.seats.take('D', 25);
  await ben.seats.expectChosen('1 seat, row D');
  await expect(carol.seats.seat('D', 25)).toHaveAttribute('aria-disabled', 'true', { timeout: liveWithin });

  await expectOutOfReach(ben.caller, event.id, {
    carols: await bookingAt(carol.caller, event.id),
    bens: await bookingAt(ben.caller, event.id),
  });

  await carol.seats.seat('D', 24).click();
  await expect(ben.seats.seat('D', 24)).toHaveAttribute('aria-disabled', 'false', {
    timeout: 2 * liveWithin,
  });
});

async function bookingAt(caller: Caller, eventId: string): Promise<Current> {
  const answer = await caller.send('GET', `/api/bookings/current?eventId=${eventId}`);
  return currentBooking.parse(await answer.json()).booking;
}

/** Whatever Ben sends by hand, Carol's seat stays hers. */
async function expectOutOfReach(
  ben: Caller,
  eventId: string,
  { carols, bens }: { carols: Current; bens: Current },
): Promise<void> {
  const seats = ['stalls-centre/D/24'];
  const hold = `/api/events/${eventId}/bookings`;

  const byHold = await ben.send('POST', hold, { data: { seats } });
  expect(byHold.status()).toBe(409);
  expect(await byHold.json()).toMatchObject({ code: 'seats-taken' });

  const byChange = await ben.send('PUT', `/api/bookings/${bens.id}/places`, {
    data: { seats, revision: bens.revision },
  });
  expect(byChange.status()).toBe(409);
  expect(await byChange.json()).toMatchObject({ code: 'seats-taken', seats });

  const withPrice = await ben.send('POST', hold, { data: { seats: ['stalls-centre/D/26'], total: 1 } });
  expect(withPrice.status()).toBe(422);
  expect(await withPrice.json()).toMatchObject({ fields: [{ field: 'total' }] });

  for (const action of ['extend', 'settle'])
    expect((await ben.send('POST', `/api/bookings/${carols.id}/${action}`, { data: {} })).status()).toBe(404);
  const data = { revision: carols.revision };
  for (const action of ['checkout', 'release', 'end-payment', 'cancel'])
    expect((await ben.send('POST', `/api/bookings/${carols.id}/${action}`, { data })).status()).toBe(404);
}
