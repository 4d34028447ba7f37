import { expect, type Locator, type Page } from '@playwright/test';
import type { HouseEvent } from '../house/publish-event.ts';

/** The house with its seats, as picture and as list, and the panel with what is chosen. */
export class SeatsPage {
  readonly page: Page;
  readonly map: Locator;
  readonly choice: Locator;
  readonly timer: Locator;
  readonly next: Locator;

  constructor(page: Page) {
    this.page = page;
    this.map = page.getByRole('application', { name: 'Seat map' });
    this.choice = page.getByRole('complementary', { name: 'Your choice' });
    this.timer = this.choice.getByRole('timer');
    this.next = this.choice.getByRole('button', { name: /^(Continue to payment|Sign in and continue)$/ });
  }

  async open(event: HouseEvent): Promise<void> {
    await this.page.goto(`/events/${event.slug}/seats`);
    await expect(this.map).toBeVisible();
  }

  async openList(section: string): Promise<void> {
    await this.page.getByRole('button', { name: 'List', exact: true }).click();
    await this.page.getByText(section, { exact: true }).click();
  }

  /** A seat in the list, once its section is open. */
  seat(row: string, number: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Row ${row}, seat ${number},`) });
  }

  async take(row: string, ...numbers: number[]): Promise<void> {
    for (const number of numbers) {
      await this.seat(row, number).click();
      await expect(this.seat(row, number)).toHaveAttribute('aria-pressed', 'true');
    }
  }

  /** The panel's heading says what is chosen: "2 seats, row C". */
  async expectChosen(heading: string | RegExp): Promise<void> {
    await expect(this.choice.getByRole('heading', { name: heading })).toBeVisible();
  }

  /** Seats are held once the time begins to run. */
  async expectHeld(): Promise<void> {
    await expect(this.timer).toContainText(/\d:\d\d/);
  }

  /** Touches the map, further and further from its middle, until a seat is chosen: a touch from afar only comes closer. */
  async touchASeat(): Promise<void> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map is not on the screen');
    let distance = 0;
    await expect(async () => {
      distance += 9;
      await this.#touch(box.x + box.width / 2 + distance, box.y + box.height / 2 + distance / 2);
      await expect(this.choice.getByRole('heading', { name: /^1 seat/ })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
  }

  async #touch(x: number, y: number): Promise<void> {
    const isTouchscreen = (await this.page.evaluate<number>('navigator.maxTouchPoints')) > 0;
    if (isTouchscreen) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }
}
