import { expect, test } from '../journey.ts';
import { BookingPage } from '../pages/booking-page.ts';
import { PaymentPage } from '../pages/payment-page.ts';
import { tabTo } from '../pages/tab-to.ts';

// A phone has no keyboard.
test(
  'a customer buys without touching the mouse',
  { tag: '@desktop' },
  async ({ page, customer: { seats }, event }) => {
    await page.goto(`/events/${event.slug}`);
    await tabTo(page.getByRole('link', { name: 'Choose seats' }));
    await page.keyboard.press('Enter');

    await expect(seats.map).toBeVisible();
    await tabTo(seats.map);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(/^Row A, seat \d+\. Stalls centre/)).toBeAttached();
    await page.keyboard.press('Enter');
    await seats.expectChosen('1 seat, row A');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await seats.expectChosen('2 seats, row A');
    await page.keyboard.press('Enter');
    await seats.expectChosen('1 seat, row A');
    await seats.expectHeld();

    await tabTo(seats.next);
    await page.keyboard.press('Enter');
    await new PaymentPage(page).expectToPay('MYR 120.00');
    await tabTo(page.getByRole('radio', { name: '4242 4242 4242 4242' }));
    await tabTo(page.getByRole('button', { name: /^Pay / }));
    await page.keyboard.press('Enter');
    await new BookingPage(page).expectTickets(1);
  },
);
