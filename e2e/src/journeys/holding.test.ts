import { demoCustomers } from '@parterre/local/demo/accounts';
import { expectAccessible } from '../accessible.ts';
import { publishEvent } from '../house/publish-event.ts';
import { expect, test } from '../journey.ts';
import { PaymentPage } from '../pages/payment-page.ts';
import { SeatsPage } from '../pages/seats-page.ts';

test('an access token that runs out is renewed without a word', async ({
  page,
  context,
  customer,
  event,
}) => {
  const { seats } = customer;
  await seats.open(event);
  await seats.openList('Stalls left');
  await seats.take('B', 36);
  await seats.expectHeld();
  await context.clearCookies({ name: 'parterre_session' });
  await seats.take('B', 37);
  await seats.next.click();
  await new PaymentPage(page).expectToPay('MYR 240.00');
  await expect(page.getByText(`For ${customer.email}`)).toBeVisible();
});

test('a session that ends in the middle of a hold is opened again over the page, and the seats are still there', async ({
  page,
  context,
  customer,
  event,
}) => {
  const { seats } = customer;
  await seats.open(event);
  await seats.openList('Stalls left');
  await seats.take('B', 36);
  await seats.expectHeld();

  await context.clearCookies();
  await seats.seat('B', 37).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Your session ended');
  await expectAccessible(page);
  await dialog.getByLabel('E-mail').fill(customer.email);
  await dialog.getByLabel('Password').fill(customer.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();

  await expect(dialog).toBeHidden();
  await seats.expectChosen('2 seats, row B');
  await seats.expectHeld();
  await seats.next.click();
  await new PaymentPage(page).expectToPay('MYR 240.00');
});

test('a visitor chooses first and signs in with the next step', async ({ page, event }) => {
  const [carla] = demoCustomers;
  const seats = new SeatsPage(page);
  await seats.open(event);
  await seats.touchASeat();
  await expect(seats.choice).toContainText('Not held yet');
  await expectAccessible(page);
  await seats.next.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('the seats you chose are held for you');
  await dialog.getByLabel('E-mail').fill(carla?.email ?? '');
  await dialog.getByLabel('Password').fill(carla?.password ?? '');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await new PaymentPage(page).expectToPay('MYR');
});

// It takes its two minutes, so once is enough.
test.describe('a hold that runs out', { tag: '@desktop' }, () => {
  test.setTimeout(200_000);

  test('frees its seats for everybody, and says so', async ({ page, elsewhere, organizer, customer }) => {
    const event = await publishEvent(organizer, 2);
    const [carol, visitor] = [customer.seats, new SeatsPage(elsewhere)];
    await Promise.all([carol, visitor].map((seats) => seats.open(event)));
    await Promise.all([carol, visitor].map((seats) => seats.openList('Stalls right')));
    await carol.take('E', 4, 5);
    await carol.expectHeld();
    await expect(visitor.seat('E', 4)).toHaveAttribute('aria-disabled', 'true');
    await expect(carol.choice.getByRole('button', { name: 'More time' })).toBeVisible();
    await expectAccessible(page);

    await expect(carol.choice.getByRole('alert')).toContainText('Time is up', { timeout: 130_000 });
    await expectAccessible(page);
    await expect(visitor.seat('E', 4)).toHaveAttribute('aria-disabled', 'false', { timeout: 15_000 });
    await carol.choice.getByRole('button', { name: 'Take them again' }).click();
    await carol.expectHeld();
    await expect(visitor.seat('E', 4)).toHaveAttribute('aria-disabled', 'true');
  });
});
