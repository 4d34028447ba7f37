import { join } from 'node:path';
import { randomIds } from '@parterre/domain/ids';
import { personAt } from '@parterre/domain/messaging/kinds/person';
import { unsubscribeLinks } from '@parterre/domain/messaging/unsubscribe/unsubscribe-links';
import { unsubscribeTokens } from '@parterre/domain/messaging/unsubscribe/unsubscribe-token';
import { keysIn } from '@parterre/local/stack/keys';
import { violationsOn } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { addresses, dataFolder } from '../stack.ts';

/** The links of a mail to somebody without an account. */
const linksOfMail = async () => {
  const { ticketKeys } = await keysIn(join(dataFolder, 'keys.json'));
  const tokens = unsubscribeTokens(ticketKeys.map(({ d = '' }) => ({ d })));
  const links = unsubscribeLinks(tokens, addresses.portal)(
    personAt(`${randomIds.next()}@example.org`),
    'reminders',
  );
  if (!links) throw new Error('no links');
  return links;
};

test('somebody ends reminders by the link in one, and changes their mind', async ({ page }) => {
  const { page: link } = await linksOfMail();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Get no more reminders by e-mail?' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stop these e-mails' }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'No more reminders' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write to me again' }).click();
  await expect(page.getByRole('button', { name: 'Stop these e-mails' })).toBeVisible();
});

test('a mail program ends them by itself, and its link leads people to the page @desktop', async ({
  page,
  request,
}) => {
  const { url } = await linksOfMail();
  const answer = await request.post(url, {
    form: { 'List-Unsubscribe': 'One-Click' },
    headers: { Origin: 'https://mail.test' },
  });
  expect(answer.status()).toBe(204);
  await page.goto(url);
  await expect(page).toHaveURL(/\/unsubscribe\?token=/);
  await expect(page.getByRole('button', { name: 'Stop these e-mails' })).toBeVisible();
});
