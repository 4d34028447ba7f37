import { expectAccessible } from '../accessible.ts';
import { mailTo } from '../inbox.ts';
import { expect, test } from '../journey.ts';
import { BookingPage } from '../pages/booking-page.ts';
import { PaymentPage, cards } from '../pages/payment-page.ts';

test('what a seat is stands wherever the seat stands, and before it is taken', async ({
  page,
  customer: { seats, email },
  event,
}) => {
  await seats.open(event);
  await seats.openList('Stalls left');
  const restricted = page.getByRole('button', { name: /^Row A, seat 43,.*restricted view/ });
  await expect(page.getByText('43: restricted view')).toBeVisible();
  await restricted.click();
  await expect(seats.chosen('A 43')).toContainText(/restricted view/i);
  await expectAccessible(page);
  await seats.expectHeld();
  await seats.next.click();

  await new PaymentPage(page).expectToPay('MYR 120.00');
  await expect(page.getByText(/restricted view/i).first()).toBeVisible();
  await new PaymentPage(page).payWith(cards.pays);
  const booking = new BookingPage(page);
  await booking.expectTickets(1);
  await expect(booking.tickets.first()).toContainText(/restricted view/i);
  expect(JSON.stringify(await mailTo(email, new RegExp(event.title)))).toMatch(/restricted view/i);
});
