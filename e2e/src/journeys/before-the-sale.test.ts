import { demoCustomers } from '@parterre/local/demo/accounts';
import { expectAccessible } from '../accessible.ts';
import { publishEvent } from '../house/publish-event.ts';
import { mailTo } from '../inbox.ts';
import { expect, test } from '../journey.ts';

const inSeconds = (count: number): string => new Date(Date.now() + count * 1000).toISOString();

test('who wants to know when a sale starts is told as it does, and goes on without a reload', async ({
  customer,
  organizer,
}) => {
  const { page } = customer;
  const event = await publishEvent(organizer, 10, 6, inSeconds(40));
  await page.goto(`/events/${event.slug}`);
  await expect(page.getByText(/^The sale starts in/).first()).toBeAttached();
  await expect(page.getByText('618 places, at most 6 each.')).toBeVisible();
  await expect(page.getByText('RM 120', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Tell me when it starts' }).click();
  await expect(page.getByText('We will tell you')).toBeVisible();
  await expect(page.getByText(/^By e-mail, /)).toBeVisible();
  await expectAccessible(page);

  let reloads = 0;
  page.on('load', () => (reloads += 1));
  const choose = page.getByRole('link', { name: 'Choose seats' });
  await expect(choose).toBeVisible({ timeout: 45_000 });
  expect(reloads).toBe(0);
  await expectAccessible(page);

  await mailTo(customer.email, new RegExp(`^On sale now: ${event.title}`));
  await choose.click();
  await expect(page.getByRole('heading', { name: 'Choose your seats' })).toBeAttached();
});

test('who is not signed in does that first, and takes it back where they like', async ({
  page,
  organizer,
}) => {
  const event = await publishEvent(organizer, 10, null, inSeconds(2 * 24 * 3600 + 600));
  await page.goto(`/events/${event.slug}`);
  const tell = page.getByRole('button', { name: 'Tell me when it starts' });
  await expect(tell).toBeVisible();
  await expect(page.getByText(/^The sale starts in 2 days/)).toBeAttached();
  await expectAccessible(page);

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Add to calendar' }).click();
  expect((await saved).suggestedFilename()).toBe(`${event.slug}.ics`);

  await tell.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('we tell you when the sale starts');
  const [, ben] = demoCustomers;
  await dialog.getByLabel('E-mail').fill(ben?.email ?? '');
  await dialog.getByLabel('Password', { exact: true }).fill(ben?.password ?? '');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('We will tell you')).toBeVisible();
  await page.reload();
  await expect(page.getByText('We will tell you')).toBeVisible();

  await page.getByRole('button', { name: 'Change' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Do not tell me' }).click();
  await expect(tell).toBeVisible();
});
