import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { customerAt } from '../people.ts';

test('a wrong address leads to a kind page with a way on', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'This seat is empty' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/events/no-such-event');
  await expect(page.getByRole('heading', { name: 'No such event' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See what’s on' }).click();
  await expect(page).toHaveURL('/');
});

test('a customer does not get behind the organizers’ door', async ({ page, customer, event }) => {
  for (const path of ['/admin', '/admin/events', `/admin/events/${event.id}`]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/admin\/sign-in/);
    await expect(page.getByRole('heading', { name: /sign in/i })).toBeVisible();
  }
  await expectAccessible(page);
  expect((await customer.caller.send('GET', '/admin/api/events')).status()).toBe(401);

  await page.getByLabel('E-mail').fill(customer.email);
  await page.getByLabel('Password', { exact: true }).fill(customer.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText(/not right|do not match|wrong/i)).toBeVisible();
  await expectAccessible(page);
});

test('a booking is shown to nobody but whose it is', async ({ page, customer: carol, elsewhere, event }) => {
  await carol.seats.open(event);
  await carol.seats.openList('Stalls centre');
  await carol.seats.take('C', 20);
  await carol.seats.expectHeld();
  await page.goto('/bookings');
  await page.getByRole('main').getByRole('link', { name: event.title }).click();
  await expect(page.getByRole('heading', { name: 'Held for you' })).toBeVisible();
  await expectAccessible(page);

  await elsewhere.goto(page.url());
  await expect(elsewhere.getByRole('heading', { name: 'Sign in to see this' })).toBeVisible();
  await expectAccessible(elsewhere);

  await customerAt(elsewhere, 'Ben Ong');
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'No such booking' })).toBeVisible();
  await expectAccessible(elsewhere);
});
