import { expect, type Locator, type Page } from '@playwright/test';
import { posterImage } from '../house/poster-image.ts';

type Step = 'Details' | 'Images' | 'Ticket categories' | 'Seats' | 'Checklist';

/** An event as its organizer works on it, step by step. */
export class EventEditor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async create(title: string): Promise<void> {
    await this.page.getByRole('link', { name: 'New event' }).first().click();
    await this.page.getByLabel('Title').fill(title);
    await this.page.getByLabel('Venue').selectOption({ label: 'Grand Auditorium, Subang Jaya' });
    await this.page.getByLabel('Starts').fill(`${new Date().getFullYear() + 1}-05-20T19:30`);
    await this.page.getByRole('button', { name: 'Create the draft' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async open(step: Step): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).click();
  }

  async describe(description: string): Promise<void> {
    await this.open('Details');
    await this.page.getByLabel('Description').fill(description);
    await this.page.getByLabel('Title').focus();
    await expect(this.page.getByText('Saved just now')).toBeVisible();
  }

  async setPoster(alt: string): Promise<void> {
    await this.open('Images');
    const file = { name: 'poster.png', mimeType: 'image/png', buffer: await posterImage() };
    await this.page.getByLabel('choose a file').setInputFiles(file);
    await this.page.getByLabel('What the picture shows').fill(alt);
    await this.page.getByRole('button', { name: 'Use this poster' }).click();
    // Pictures are made behind everything else that wants a processor.
    await expect(this.page.getByText('The poster now')).toBeVisible({ timeout: 30_000 });
  }

  async addCategory(name: string, price: string): Promise<void> {
    await this.open('Ticket categories');
    await this.page.getByRole('button', { name: 'Add a category' }).click();
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByLabel('Price').fill(price);
    await this.page.getByRole('button', { name: 'Add it' }).click();
    await expect(this.page.getByRole('listitem').filter({ hasText: name })).toContainText(price);
  }

  /** On the chart, by keyboard: beginning in the middle of the first row, and one row further back each time. */
  async paintOnChart(tool: 'Section' | 'Row', category: string, places: number): Promise<void> {
    await this.page.getByRole('button', { name: tool, exact: true }).click();
    await this.paint(category).click();
    await this.page.getByRole('application').focus();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(this.paint(category)).toContainText(`${places} places`);
  }

  paint(category: string): Locator {
    return this.page
      .getByRole('complementary', { name: 'Paint, and what it comes to' })
      .getByRole('button', { name: category });
  }

  async assignInList(place: string, category: string): Promise<void> {
    await this.page.getByLabel(place, { exact: true }).selectOption({ label: category });
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish', exact: true }).first().click();
  }

  /** Publishing is asked once more. */
  async confirmPublishing(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish now' }).click();
  }

  /** What is missing stands on the checklist, point by point. */
  async expectRefused(missing: readonly RegExp[]): Promise<void> {
    await expect(this.page).toHaveURL(/\/checklist$/);
    const open = this.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Open:' });
    await expect(open).toHaveText(missing);
  }
}
