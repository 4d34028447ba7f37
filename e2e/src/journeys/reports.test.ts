import { buySeat } from '../buy.ts';
import type { Page } from '@playwright/test';
import { demoAdmin } from '@parterre/local/demo/accounts';
import { expectAccessible } from '../accessible.ts';
import { mailTo } from '../inbox.ts';
import { expect, test } from '../journey.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { MessagesPage } from '../pages/messages-page.ts';
import { codeSentTo } from '../phone.ts';
import { reportBounce } from '../queues.ts';

/** SNS takes what is sent there, and its carrier reports that the phone blocks text messages (local/src/phone/special-numbers.ts). */
const blocked = '+12025550107';

async function openLog(page: Page): Promise<MessagesPage> {
  const desk = new DeskPage(page);
  await desk.signIn(demoAdmin);
  await desk.openMenu();
  await page.getByLabel('Acting for').selectOption('Subang City Arts');
  await desk.goTo('Messages');
  return new MessagesPage(page);
}

test('a telephone that its carrier says blocks text messages is sent none any more, and its owner and the log say so', async ({
  customer: { page, name, email },
  event,
  elsewhere,
}) => {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Add a number' }).click();
  await page.getByLabel('Mobile number').fill(blocked);
  const since = Date.now();
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code from the SMS').fill(await codeSentTo(blocked, since));
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
  const kept = page.waitForResponse((one) => one.url().endsWith('/api/contact/switches') && one.ok());
  await page.getByRole('checkbox', { name: 'Tickets and refunds by SMS' }).check();
  await kept;
  await buySeat(page, event);

  const messages = await openLog(elsewhere);
  const row = elsewhere.getByRole('listitem').filter({ hasText: event.title }).filter({ hasText: name });
  await messages.expectState(row, email, 'SMS: Bounced');
  await row.getByRole('button', { name }).click();
  await expect(messages.panel()).toContainText('Phone has blocked SMS');
  await expectAccessible(elsewhere);

  await page.goto('/account');
  await expect(page.getByText(/Our SMS to you came back/)).toBeVisible();
  await expectAccessible(page);
  await page.goto('/notifications');
  await expect(page.getByRole('link', { name: /SMS/ }).first()).toBeVisible();
});

test('an address whose mail comes back is written to no more, and its owner and the log say so', async ({
  customer: { page, name, email },
  event,
  elsewhere,
}) => {
  await buySeat(page, event);
  const { headers } = await mailTo(email, new RegExp(event.title));
  await reportBounce(headers['message-id'], email);

  const messages = await openLog(elsewhere);
  const row = elsewhere.getByRole('listitem').filter({ hasText: event.title }).filter({ hasText: name });
  await messages.expectState(row, email, 'E-mail: Bounced');
  await row.getByRole('button', { name }).click();
  await expect(messages.panel()).toContainText('user unknown');
  await expectAccessible(elsewhere);

  await page.goto('/account');
  await expect(page.getByText(/Our e-mail to you came back/)).toBeVisible();
  await expectAccessible(page);
});
