import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import type { HouseEvent } from '../house/publish-event.ts';
import { expect, test } from '../journey.ts';
import { BookingPage } from '../pages/booking-page.ts';
import { PaymentPage, cards } from '../pages/payment-page.ts';
import { SeatsPage } from '../pages/seats-page.ts';
import type { Customer } from '../people.ts';

/** Holds two seats and pays for them; the page ends at the tickets. */
async function buyTwo({ page, seats }: Customer, event: HouseEvent): Promise<void> {
  await seats.open(event);
  await seats.openList('Stalls centre');
  await seats.take('C', 23, 24);
  await seats.expectHeld();
  await seats.next.click();
  await new PaymentPage(page).payWith(cards.pays);
  await new BookingPage(page).expectTickets(2);
}

async function expectStillConfirmed(page: Page): Promise<void> {
  const answer = await page.request.get('/api/bookings');
  expect(await answer.json()).toMatchObject({ bookings: [{ status: 'confirmed', refund: null }] });
}

test('going back to the seats after paying gives nothing back', async ({ page, customer, event }) => {
  await buyTwo(customer, event);
  await page.goBack();
  await page.goBack();
  await expect(customer.seats.choice).toBeVisible();
  await customer.seats.openList('Stalls centre');
  await customer.seats.seat('C', 23).dispatchEvent('click');
  await expect(customer.seats.seat('C', 23)).toHaveAttribute('aria-pressed', 'false');
  await expectStillConfirmed(page);
});

test('a second tab that still shows the hold follows, and gives no paid ticket back', async ({
  page,
  context,
  customer,
  event,
}) => {
  const second = await context.newPage();
  const other = new SeatsPage(second);
  await customer.seats.open(event);
  await customer.seats.openList('Stalls centre');
  await customer.seats.take('C', 23);
  await customer.seats.expectHeld();
  await other.open(event);
  await other.expectChosen('1 seat, row C');
  await other.expectHeld();

  // The second tab hears nothing of what the first one does until it says what it wants itself.
  await second.route('**/api/bookings/current**', (route) => route.abort());
  await second.route('**/api/bookings/*/release', async (route) => {
    await second.unroute('**/api/bookings/current**');
    await route.continue();
  });
  await customer.seats.next.click();
  await new PaymentPage(page).payWith(cards.pays);
  await new BookingPage(page).expectTickets(1);

  await other.choice
    .getByRole('button', { name: /^(Give back row C|C 23)/ })
    .filter({ visible: true })
    .first()
    .click();
  await expect(other.choice.getByRole('alert')).toContainText('You have paid for these seats');
  await expectAccessible(second);
  await expectStillConfirmed(page);
  await other.choice.getByRole('link', { name: 'See your tickets' }).click();
  await expect(new BookingPage(second).tickets).toHaveCount(1);
});

test('two tabs of one customer share one hold', async ({ context, customer, event }) => {
  const other = new SeatsPage(await context.newPage());
  await other.open(event);
  await other.openList('Stalls centre');
  await customer.seats.open(event);
  await customer.seats.openList('Stalls centre');
  await customer.seats.take('C', 23);
  await customer.seats.expectHeld();

  await other.take('C', 24);
  await other.expectChosen('2 seats, row C');
  await other.expectHeld();
  await expect(other.choice.getByRole('alert')).toHaveText('');
  await customer.seats.expectChosen('2 seats, row C');

  const answer = await customer.page.request.get('/api/bookings/open');
  expect(await answer.json()).toMatchObject({ bookings: [{ seats: [{}, {}] }] });
});

test('nothing is chosen while one pays, until the payment is ended', async ({ page, customer, event }) => {
  const { seats } = customer;
  await seats.open(event);
  await seats.openList('Stalls centre');
  await seats.take('C', 23);
  await seats.expectHeld();
  await seats.next.dblclick();
  await new PaymentPage(page).expectToPay('MYR 120.00');
  await page.goBack();
  await expect(seats.choice.getByRole('heading', { name: 'Your payment is not finished' })).toBeVisible();
  await expect(page).toHaveURL(/\/seats$/);
  await seats.openList('Stalls centre');
  await seats.seat('C', 24).dispatchEvent('click');
  await expect(seats.seat('C', 24)).toHaveAttribute('aria-pressed', 'false');
  await expectAccessible(page);

  await seats.choice.getByRole('button', { name: 'Change my seats' }).click();
  await expect(seats.choice.getByRole('heading', { name: 'Your payment is not finished' })).toBeHidden();
  await seats.expectHeld();
  await seats.take('C', 24);
  await seats.expectChosen('2 seats, row C');
  await seats.next.click();
  await new PaymentPage(page).expectToPay('MYR 240.00');
});

test('a hold follows its customer to every page, and leads back', async ({ page, customer, event }) => {
  await customer.seats.open(event);
  await customer.seats.openList('Stalls centre');
  await customer.seats.take('C', 23);
  await customer.seats.expectHeld();
  for (const path of ['/', '/bookings', '/account', `/events/${event.slug}`]) {
    await page.goto(path);
    await expect(page.getByText(/1 place held for you for\s+\d:\d\d/)).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: /held for you/ }).click();
  await customer.seats.expectChosen('1 seat, row C');
});

test('a tap without a connection is told, kept and done when it is back', async ({
  page,
  context,
  customer: { seats },
  event,
}) => {
  await seats.open(event);
  await seats.openList('Stalls centre');
  await seats.take('C', 23);
  await seats.expectHeld();
  await context.setOffline(true);
  await expect(page.getByText('No connection. Trying again…')).toBeInViewport({ ratio: 1 });
  await expect(seats.timer).toBeInViewport({ ratio: 1 });
  await seats.seat('C', 24).click();
  await seats.expectChosen('2 seats, row C');
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(page.getByText('No connection. Trying again…')).toBeHidden();
  await expect(async () => {
    const answer = await page.request.get('/api/bookings/open');
    expect(await answer.json()).toMatchObject({ bookings: [{ seats: [{}, {}] }] });
  }).toPass();
});

for (const [where, ahead] of [
  ['eight minutes ahead', 8 * 60_000],
  ['two hours behind', -2 * 3_600_000],
] as const)
  test(`a device whose clock is ${where} buys like any other`, async ({
    page,
    customer: { seats },
    event,
  }) => {
    await page.clock.setSystemTime(new Date(Date.now() + ahead));
    await page.clock.resume();
    await seats.open(event);
    await seats.openList('Stalls centre');
    await seats.take('C', 23);
    await expect(seats.timer).toContainText(/[789]:\d\d/);
    await seats.next.click();
    await new PaymentPage(page).expectToPay('MYR 120.00');
  });
