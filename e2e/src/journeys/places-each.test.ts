import { expectAccessible } from '../accessible.ts';
import { publishEvent } from '../house/publish-event.ts';
import { expect, test } from '../journey.ts';
import { cards, PaymentPage } from '../pages/payment-page.ts';

test('nobody chooses more than the organizer allows each, and it is said before', async ({
  page,
  customer,
  organizer,
}) => {
  const event = await publishEvent(organizer, 10, 3);
  const { seats } = customer;
  await page.goto(`/events/${event.slug}`);
  await expect(page.getByText('At most 3 tickets each')).toBeVisible();
  await expectAccessible(page);

  await seats.open(event);
  await expect(seats.choice).toContainText('At most 3 tickets each.');
  await seats.openList('Stalls centre');
  await seats.take('D', 24, 25, 26);
  await seats.expectHeld();
  await seats.seat('D', 27).click();
  await expect(
    page.locator('[role="status"], [aria-live]', { hasText: 'At most 3 tickets each.' }).last(),
  ).toBeVisible();
  await expect(seats.seat('D', 27)).toHaveAttribute('aria-pressed', 'false');
  await seats.expectChosen('3 seats, row D');
  await expectAccessible(page);

  // One fewer, and there is room for another.
  await seats.seat('D', 24).click();
  await seats.expectChosen('2 seats, row D');
  await seats.take('D', 27);
  await seats.expectChosen('3 seats, row D');

  // What is bought counts as well, wherever the next choice is made.
  await seats.next.click();
  await new PaymentPage(page).payWith(cards.pays);
  await expect(page).toHaveURL(/\/bookings\//);
  await seats.open(event);
  await expect(seats.choice).toContainText('At most 3 tickets each. You have 3 already.');
  await expectAccessible(page);
});
