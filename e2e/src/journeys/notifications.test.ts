import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { PaymentPage, cards } from '../pages/payment-page.ts';

test('what one is told waits in the inbox, counted by the bell, until it is opened', async ({
  customer: { page, seats },
  event,
}) => {
  await seats.open(event);
  await seats.openList('Stalls centre');
  await seats.take('C', 23);
  await seats.expectHeld();
  await seats.next.click();
  await new PaymentPage(page).payWith(cards.pays);
  await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();

  const bell = page.getByRole('link', { name: /^Inbox/ });
  await expect(bell).toHaveAccessibleName('Inbox, 1 unread', { timeout: 40_000 });
  await bell.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  const entry = page.getByRole('region', { name: 'Today' }).getByRole('link', { name: event.title });
  await expect(entry).toHaveAccessibleName(/^Unread: Your tickets for/);
  await expectAccessible(page);

  await entry.click();
  await expect(page).toHaveURL(/\/bookings\//);
  await expect(bell).toHaveAccessibleName('Inbox');
  await page.goBack();
  await expect(entry).toHaveAccessibleName(/^Your tickets for/);
  await page.getByRole('link', { name: 'Unread', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'All read.' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'All read.' })).toBeVisible();
});
