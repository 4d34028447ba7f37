import { buySeat } from '../buy.ts';
import { demoAdmin, demoEmployees } from '@parterre/local/demo/accounts';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { MessagesPage } from '../pages/messages-page.ts';
import { pushedTo } from '../push.ts';

test('the platform’s admin finds the mail with somebody’s tickets, and what became of it, and how it looked', async ({
  customer: { page, name, email },
  event,
}) => {
  await buySeat(page, event);

  const desk = new DeskPage(page);
  await desk.signIn(demoAdmin);
  await desk.openMenu();
  await page.getByLabel('Acting for').selectOption('Subang City Arts');
  await desk.goTo('Messages');
  const messages = new MessagesPage(page);
  const row = await messages.expectSent({ name, email }, event.title);
  await expect(row).toContainText('Tickets');
  expect(page.url()).not.toContain('@');
  await expectAccessible(page);

  await row.getByRole('button', { name }).click();
  await expect(messages.panel().getByRole('heading', { name })).toBeFocused();
  await expect(messages.panel()).toContainText('kept for 90 days');
  await expect(messages.panel().getByRole('listitem').filter({ hasText: 'Sent' })).toBeVisible();
  await expectAccessible(page);

  await page.goBack();
  await expect(messages.panel()).toBeHidden();
  await page.getByRole('combobox', { name: 'State' }).selectOption('Bounced');
  await expect(page.getByRole('heading', { name: 'No such message' })).toBeVisible();
  await page.getByRole('combobox', { name: 'State' }).selectOption('Any state');

  await row.getByRole('button', { name }).click();
  await messages.panel().getByRole('link', { name: 'See an example' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Previews' })).toBeVisible();
  const mail = page.frameLocator('iframe[title="The e-mail"]');
  await expect(mail.getByRole('link', { name: 'Show my tickets' })).toBeVisible();
  const attached = page.getByRole('list', { name: 'Attached' });
  await expect(attached.getByRole('listitem').filter({ hasText: 'tickets.pdf' })).toContainText('PDF');
  await attached.getByText('Read event.ics').click();
  await expect(attached.getByText('BEGIN:VCALENDAR')).toBeVisible();
  await page.getByRole('link', { name: 'SMS' }).click();
  await expect(page.getByText('plain alphabet')).toBeVisible();
  await expectAccessible(page);
});

test('an organizer finds what a push service would not have, and sends it again', async ({
  customer: { page, name, email },
  event,
}) => {
  const push = await pushedTo(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Notify this device' }).click();
  await expect(page.getByText('Notify this device')).toBeHidden();
  await push.fail(400);
  await buySeat(page, event);

  const desk = new DeskPage(page);
  await desk.signIn(demoEmployees.olive);
  await desk.goTo('Messages');
  const messages = new MessagesPage(page);
  const row = await messages.expectSent({ name, email }, event.title);
  await messages.expectState(row, email, 'Push: Failed');
  await page.getByRole('combobox', { name: 'State' }).selectOption('Did not arrive');
  await expect(row).toContainText('Push: Failed');
  await expectAccessible(page);

  await row.getByRole('button', { name }).click();
  const tries = messages.panel().getByRole('listitem');
  await expect(tries.filter({ hasText: 'Failed' })).toBeVisible();
  await expectAccessible(page);
  expect(await push.received()).toEqual([]);
  await messages.panel().getByRole('button', { name: 'Send again' }).click();
  await expect(messages.panel().getByRole('button', { name: 'Send again' })).toBeHidden();
  await expectAccessible(page);
  await expect.poll(async () => (await push.received()).length, { timeout: 40_000 }).toBe(1);

  await page.goto('/admin/messages');
  await messages.expectState(row, email, 'Push: Sent');
  await row.getByRole('button', { name }).click();
  // What went wrong before stays in the log.
  await expect(tries.filter({ hasText: 'Failed' })).toBeVisible();
  await expectAccessible(page);
});
