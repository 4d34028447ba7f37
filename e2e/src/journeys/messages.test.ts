import { demoAdmin } from '@parterre/local/demo/accounts';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { MessagesPage } from '../pages/messages-page.ts';
import { PaymentPage, cards } from '../pages/payment-page.ts';

test('the platform’s admin finds the mail with somebody’s tickets, and what became of it, and how it looked', async ({
  customer: { page, seats, name, email },
  event,
}) => {
  await seats.open(event);
  await seats.openList('Stalls centre');
  await seats.take('C', 23);
  await seats.expectHeld();
  await seats.next.click();
  await new PaymentPage(page).payWith(cards.pays);
  await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();

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
  await page.getByRole('link', { name: 'SMS' }).click();
  await expect(page.getByText('plain alphabet')).toBeVisible();
  await expectAccessible(page);
});
