import { verifyTicketCode } from '@parterre/domain/sales/tickets/ticket-code';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible } from '../accessible.ts';
import { attachment, codeMailedTo, mailTo } from '../inbox.ts';
import { expect, test } from '../journey.ts';
import { BookingPage } from '../pages/booking-page.ts';
import { PaymentPage, cards } from '../pages/payment-page.ts';
import { SeatsPage } from '../pages/seats-page.ts';
import { type Person, somebody } from '../people.ts';

const publishedKeys = z.object({ keys: z.array(z.record(z.string(), z.string())) });

test('a customer registers, finds the event, takes seats, pays and has the tickets', async ({
  page,
  event,
}) => {
  const seats = new SeatsPage(page);
  const booking = new BookingPage(page);
  const carol = somebody('Carol Tan');

  await register(page, carol);

  await page.getByRole('searchbox', { name: /^Search/ }).fill(event.title);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('listitem').getByRole('link', { name: event.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Circle' })).toContainText(/RM\s65/);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Choose seats' }).click();
  await expect(seats.map).toBeVisible();
  await expectAccessible(page);
  await seats.openList('Stalls centre');
  await seats.take('C', 23, 24);
  await seats.expectChosen('2 seats, row C');
  await seats.expectHeld();
  await expectAccessible(page);

  await seats.next.click();
  const payment = new PaymentPage(page);
  await payment.expectToPay('MYR 240.00');
  await expectAccessible(page);
  await payment.payWith(cards.pays);

  await booking.expectTickets(2);
  await expect(booking.tickets.first()).toContainText(carol.name);
  await expectAccessible(page);

  const { keys } = publishedKeys.parse(await (await page.request.get('/api/ticket-keys')).json());
  const claims = await verifyTicketCode({ keys })(await booking.scan(booking.tickets.first()));
  expect(claims).toMatchObject({ e: event.id, p: 'stalls-centre/C/23' });

  expect((await booking.download('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await booking.download('Calendar')).toString()).toContain(`SUMMARY:${event.title}`);
  const mail = await mailTo(carol.email, /^Your tickets for/);
  expect((await attachment(mail, 'application/pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('link', { name: 'My tickets' }).click();
  await expect(page.getByRole('link', { name: event.title })).toContainText('Confirmed');
  await expectAccessible(page);
});

async function register(page: Page, { name, email, password }: Person): Promise<void> {
  await page.goto('/');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New here? Register' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Code').fill(await codeMailedTo(email));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('link', { name: /^Your account/ })).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
}
