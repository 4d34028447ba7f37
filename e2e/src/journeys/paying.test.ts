import { expectAccessible } from '../accessible.ts';
import { mailTo } from '../inbox.ts';
import { expect, test } from '../journey.ts';
import { BookingPage } from '../pages/booking-page.ts';
import { PaymentPage, cards, refundHalf } from '../pages/payment-page.ts';

test.beforeEach('a customer stands before the payment page', async ({ page, customer: { seats }, event }) => {
  await seats.open(event);
  await seats.openList('Circle centre');
  await seats.take('AA', 25, 26);
  await seats.expectHeld();
  await seats.next.click();
  await new PaymentPage(page).expectToPay('MYR 130.00');
});

test('a declined card costs nothing, and another card pays', async ({ page }) => {
  const payment = new PaymentPage(page);
  await payment.payWith(cards.isDeclined);
  await expect(page.getByRole('alert')).toContainText('Your card was declined');
  await expectAccessible(page);
  await payment.payWith(cards.pays);
  await new BookingPage(page).expectTickets(2);
});

test('a bank that asks again is answered, refused first, then confirmed', async ({ page }) => {
  const payment = new PaymentPage(page);
  await payment.payWith(cards.asksForSecondStep);
  await expect(page.getByRole('heading', { name: 'Confirm the payment' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'No, refuse' }).click();
  await expect(page.getByRole('alert')).toContainText('The payment was not confirmed');
  await payment.payWith(cards.asksForSecondStep);
  await page.getByRole('button', { name: 'Yes, confirm' }).click();
  await new BookingPage(page).expectTickets(2);
});

test('a payment that was left is found again and finished', async ({ page, event }) => {
  await page.getByRole('link', { name: 'Cancel and return' }).click();
  await expect(page.getByRole('heading', { name: 'Your payment is not finished' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/bookings');
  await expect(page.getByRole('main').getByRole('link', { name: event.title })).toContainText(
    'Payment not finished',
  );
  await page.getByRole('main').getByRole('link', { name: event.title }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Continue payment' }).click();
  await new PaymentPage(page).payWith(cards.pays);
  await new BookingPage(page).expectTickets(2);
});

test('seats that are not paid after all go back', async ({ page, customer: { seats }, event }) => {
  await page.goto('/bookings');
  await page.getByRole('main').getByRole('link', { name: event.title }).click();
  await page.getByRole('button', { name: 'Give the seats back' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Give back', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Given back' })).toBeVisible();
  await expectAccessible(page);

  await seats.open(event);
  await seats.openList('Circle centre');
  await expect(seats.seat('AA', 25)).toHaveAttribute('aria-disabled', 'false');
});

test('a paid booking is cancelled within the policy, and the money comes back', async ({
  page,
  customer,
  event,
}) => {
  await new PaymentPage(page).payWith(cards.pays);
  await new BookingPage(page).expectTickets(2);
  await page.getByRole('button', { name: 'Cancel this booking' }).click();
  await page.getByRole('button', { name: 'Give back', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Cancelled' })).toBeVisible();
  await expect(page.getByText(/RM\s130(\.00)? (back to you|are on the way)/)).toBeVisible();
  await mailTo(customer.email, new RegExp(`^Cancelled: ${event.title}`));
});

test('a part of the money comes back, and the tickets stay valid', async ({ page, customer }) => {
  await new PaymentPage(page).payWith(cards.pays);
  await new BookingPage(page).expectTickets(2);
  await refundHalf(page, customer.email);
  await mailTo(customer.email, /^Part of your money is on its way back/);
  await page.reload();
  await expect(new BookingPage(page).tickets).toHaveCount(2);
  const lines = page.getByRole('list').filter({ hasText: 'Total, all included' });
  await expect(lines.getByRole('listitem').filter({ hasText: 'Sent back to you' })).toContainText(/RM\s65/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Cancel this booking' }).click();
  await expect(page.getByRole('alertdialog')).toContainText(/RM\s65(\.00)? are sent back/);
  await page.getByRole('button', { name: 'Give back', exact: true }).click();
  await expect(page.getByText(/RM\s130(\.00)? (back to you|are on the way)/)).toBeVisible();
});

test('a bank that says no in the end is told as that, and the seats go back', async ({
  page,
  customer: { seats },
  event,
}) => {
  await new PaymentPage(page).payWith(cards.failsLate);
  await expect(page.getByRole('heading', { name: 'Your bank declined the payment' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('main')).toContainText('choose again and pay in another way');
  await expect(page.getByRole('main')).not.toContainText(/run out|refunded/);
  await expectAccessible(page);
  await seats.open(event);
  await seats.openList('Circle centre');
  await expect(seats.seat('AA', 25)).toHaveAttribute('aria-disabled', 'false');
});

test('after a double click on the way to pay, Back is the page with the seats', async ({
  page,
  customer: { seats },
}) => {
  await page.goBack();
  await page.getByRole('button', { name: 'Change my seats' }).click();
  await seats.expectHeld();
  await seats.next.dblclick();
  await new PaymentPage(page).expectToPay('MYR 130.00');
  await page.goBack();
  await expect(seats.choice).toBeVisible();
  await expect(page.getByText('Your payment is not finished')).toBeVisible();
});
