import { expect, type Page } from '@playwright/test';
import { addresses } from '../stack.ts';

export const cards = {
  pays: '4242 4242 4242 4242',
  isDeclined: '4000 0000 0000 0002',
  asksForSecondStep: '4000 0025 0000 3155',
  failsLate: '4000 0000 0000 0093',
} as const;

/** The payment provider's page, as the sandbox shows it. */
export class PaymentPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async expectToPay(amount: string): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.origin === addresses.payment);
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(amount);
  }

  async payWith(card: (typeof cards)[keyof typeof cards]): Promise<void> {
    await this.page.getByRole('radio', { name: card }).check();
    await this.page.getByRole('button', { name: /^Pay / }).click();
  }
}

/** Somebody of the seller's sends half of the newest payment back at the provider itself. */
export const refundHalf = async (page: Page, email: string): Promise<void> => {
  const desk = await page.context().newPage();
  await desk.goto(addresses.payment);
  const payment = desk.getByRole('listitem').filter({ hasText: email });
  await payment.getByRole('button', { name: 'Refund half' }).click();
  await expect(payment).toContainText('refunded');
  await desk.close();
};
