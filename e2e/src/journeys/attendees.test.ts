import { buySeat } from '../buy.ts';
import { demoEmployees } from '@parterre/local/demo/accounts';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import type { HouseEvent } from '../house/publish-event.ts';
import { mailTo } from '../inbox.ts';
import { expect, test } from '../journey.ts';
import type { Customer } from '../people.ts';
import { DeskPage } from '../pages/desk-page.ts';

test.setTimeout(120_000);

test('an organizer writes to who has tickets of a category, once a day, and sees what became of it', async ({
  customer,
  event,
  elsewhere,
}) => {
  await buys(customer, event);
  const subject = `Doors of ${event.title}`;
  await new DeskPage(elsewhere).signIn(demoEmployees.olive);
  await elsewhere.goto(`/admin/events/${event.id}/messages`);
  await expect(elsewhere.getByText('One person would be told.')).toBeVisible();
  await elsewhere.getByRole('checkbox', { name: 'Circle' }).check();
  await expect(elsewhere.getByText('Nobody would be told.')).toBeVisible();
  await elsewhere.getByRole('checkbox', { name: 'Circle' }).uncheck();
  await elsewhere.getByRole('checkbox', { name: 'Stalls' }).check();
  await expect(elsewhere.getByText('One person would be told.')).toBeVisible();
  await elsewhere.getByText('Sections and areas').first().click();
  await elsewhere.getByRole('checkbox', { name: 'Stalls centre' }).check();
  await expect(elsewhere.getByText('One person would be told.')).toBeVisible();
  await expectAccessible(elsewhere);

  await elsewhere.getByRole('button', { name: 'See how it looks' }).click();
  await expect(elsewhere.getByText('Say in a few words what it is about.')).toBeVisible();
  await elsewhere.getByLabel('Subject').fill(subject);
  await elsewhere
    .getByLabel('Message', { exact: true })
    .fill('The doors open at half past six.\nהדלתות נפתחות 🎹');
  // What is written is there when one comes back to it.
  await elsewhere.getByRole('link', { name: 'Images' }).click();
  await elsewhere.waitForURL(/images$/);
  await elsewhere.goBack();
  await expect(elsewhere.getByLabel('Subject')).toHaveValue(subject);

  await elsewhere.getByRole('button', { name: 'See how it looks' }).click();
  const mail = elsewhere.frameLocator('iframe[title="The e-mail"]');
  await expect(mail.getByText('The doors open at half past six.').last()).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Push' }).click();
  await elsewhere.getByRole('button', { name: 'SMS' }).click();
  await expect(elsewhere.getByText('Unicode')).toBeVisible();
  await expect(elsewhere.getByText(/for each who wants text messages/)).toBeVisible();
  await expectAccessible(elsewhere);

  await elsewhere.getByRole('button', { name: 'Send a test to myself' }).click();
  await expect(elsewhere.getByText('It is on its way to your own address.')).toBeVisible();
  await mailTo(demoEmployees.olive.email, new RegExp(subject));

  await elsewhere.getByRole('button', { name: 'Send to attendees' }).dblclick();
  await expect(elsewhere.getByRole('dialog')).toHaveCount(1);
  await expect(elsewhere.getByRole('dialog')).toContainText('One person is told at once.');
  await elsewhere.getByRole('button', { name: 'Send it' }).dblclick();
  await expect(elsewhere.getByText(/The next one is possible on/)).toBeVisible();
  await expect(elsewhere.getByRole('heading', { name: subject })).toHaveCount(1);
  await expect(elsewhere.getByText('One person was told.')).toBeVisible({ timeout: 40_000 });
  await expect(elsewhere.getByText('1 sent')).toBeVisible({ timeout: 40_000 });
  await expectAccessible(elsewhere);

  await mailTo(customer.email, new RegExp(subject));
  await customer.page.goto('/notifications');
  await expect(customer.page.getByRole('link', { name: subject })).toBeVisible();
});

test('a message that cannot be sent is kept, and waits where another tab was faster', async ({
  customer,
  event,
  elsewhere,
}) => {
  await buys(customer, event);
  await new DeskPage(elsewhere).signIn(demoEmployees.olive);
  const path = `/admin/events/${event.id}/messages`;
  await elsewhere.goto(path);
  await writeIn(elsewhere, 'From the first tab');
  const other = await elsewhere.context().newPage();
  await other.goto(path);
  await writeIn(other, 'From the second tab');

  await elsewhere.route('**/messages', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await send(elsewhere);
  await expect(elsewhere.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  await expect(elsewhere.getByLabel('Subject')).toHaveValue('From the first tab');
  await elsewhere.unroute('**/messages');

  await send(other);
  await expect(other.getByRole('heading', { name: 'From the second tab' })).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Send to attendees' }).click();
  await elsewhere.getByRole('button', { name: 'Send it' }).click();
  await expect(elsewhere.getByText('The next one is possible on', { exact: false }).first()).toBeVisible();
  await expect(elsewhere.getByLabel('Subject')).toHaveValue('From the first tab');
  await expect(elsewhere.getByRole('button', { name: 'Send to attendees' })).toBeDisabled();
  await elsewhere.reload();
  await expect(elsewhere.getByLabel('Subject')).toHaveValue('From the first tab');
});

async function buys({ page }: Customer, event: HouseEvent): Promise<void> {
  await buySeat(page, event);
}

async function writeIn(page: Page, subject: string): Promise<void> {
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('Message', { exact: true }).fill('The doors open at half past six.');
  await page.getByRole('button', { name: 'See how it looks' }).click();
  await expect(page.getByRole('heading', { name: 'How it looks' })).toBeVisible();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send to attendees' }).click();
  await page.getByRole('button', { name: 'Send it' }).click();
}
