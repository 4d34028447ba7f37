import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';

/** One booking with its tickets. */
export class BookingPage {
  readonly page: Page;
  readonly tickets: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tickets = page.getByRole('list', { name: 'Tickets' }).getByRole('article');
  }

  async expectTickets(count: number): Promise<void> {
    await expect(this.page.getByText('Thank you. Your tickets are here')).toBeVisible({ timeout: 20_000 });
    await expect(this.tickets).toHaveCount(count);
  }

  /** What a scanner at the door reads off the screen. */
  async scan(ticket: Locator): Promise<string> {
    const code = ticket.getByRole('img', { name: 'QR code of this ticket' });
    await code.scrollIntoViewIfNeeded();
    const picture = sharp(await code.screenshot())
      .ensureAlpha()
      .raw();
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    const read = jsQR.default(new Uint8ClampedArray(data), info.width, info.height);
    if (!read) throw new Error('the QR code cannot be read');
    return read.data;
  }

  async download(name: 'PDF' | 'Calendar'): Promise<Buffer> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name }).click();
    return readFile(await (await coming).path());
  }
}
