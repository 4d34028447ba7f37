import { demoEmployees } from '@parterre/local/demo/accounts';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { DeskPage } from '../pages/desk-page.ts';

test('an organizer without a plan has a hall in a minute, and sees it while typing', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.signIn(demoEmployees.olive);
  await page.goto('/admin/venues/new');
  await page.getByLabel('Name').fill(`Parish Hall ${crypto.randomUUID().slice(0, 8)}`);
  await page.getByLabel('Street and number').fill('12 Jalan Gereja');
  await page.getByLabel('City').fill('Melaka');
  await page.getByLabel('Country').selectOption('MY');
  // It has two time zones, so somebody has to say which.
  await expect(page.getByLabel('Time zone')).toHaveValue('');
  await page.getByLabel('Time zone').selectOption('Asia/Kuala_Lumpur');
  await page.getByRole('button', { name: 'Create the venue' }).click();

  await expect(page.getByText('240 seats')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Rows', { exact: true }).fill('8');
  await expect(page.getByText('160 seats')).toBeVisible();
  await page.getByLabel('Seats in a row').fill('201');
  await page.getByLabel('Rows', { exact: true }).focus();
  await expect(page.getByText('Enter a number from 1 to 200.')).toBeVisible();
  await page.getByLabel('Seats in a row').fill('10');
  await page.getByText('Aisles, numbers, balcony').click();
  await page.getByLabel('Aisles through the rows').fill('1');
  await page.getByLabel('Seat numbers').selectOption({ label: 'Odd and even from the middle' });
  await page.getByLabel('A balcony behind, with rows of its own').check();
  await page.getByLabel('Rows of the balcony').fill('2');
  await expect(page.getByText('120 seats')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add this chart' }).click();
  await expect(page.getByText('120 seats, 120 places in all')).toBeVisible();
  await expectAccessible(page);
});
