import { expect, type Page } from '@playwright/test';
import type { HouseEvent } from './house/publish-event.ts';
import { PaymentPage, cards } from './pages/payment-page.ts';
import { SeatsPage } from './pages/seats-page.ts';

/** Takes a seat in the stalls and pays for it, until the page of the booking is there. For what comes after a purchase. */
export async function buySeat(page: Page, event: HouseEvent): Promise<void> {
  const seats = new SeatsPage(page);
  await seats.open(event);
  await seats.openList('Stalls centre');
  await seats.take('C', 23);
  await seats.expectHeld();
  await seats.next.click();
  await new PaymentPage(page).payWith(cards.pays);
  await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
}
