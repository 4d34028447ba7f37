import { expect, type Locator, type Page } from '@playwright/test';
import type { HouseEvent } from '../house/publish-event.ts';

export type Point = { readonly x: number; readonly y: number };

/** A seat as it is named in the choice, and the middle of it on the screen. */
export type SeatOnMap = { readonly name: string; readonly at: Point };

/** The house with its seats, as picture and as list, and the panel with what is chosen. */
export class SeatsPage {
  readonly page: Page;
  readonly map: Locator;
  readonly choice: Locator;
  readonly timer: Locator;
  readonly next: Locator;
  /** What is chosen, seat by seat. */
  readonly giveBack: Locator;
  readonly legend: Locator;
  /** The seat that the keyboard is on, as a screen reader says it. */
  readonly #spoken: Locator;

  constructor(page: Page) {
    this.page = page;
    this.map = page.getByRole('application', { name: 'Seat map' });
    this.choice = page.getByRole('complementary', { name: 'Your choice' });
    this.giveBack = this.choice.getByRole('button', { name: /^Give back/ });
    this.legend = page.getByRole('list', { name: 'Legend' });
    this.#spoken = page.getByText(/^Row \S+, seat \S+\. /);
    this.timer = this.choice.getByRole('timer');
    this.next = this.choice.getByRole('button', { name: /^(Continue to payment|Sign in and continue)/ });
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

  /** Touches the map, further and further from where the seats begin, until a seat is chosen: a touch from afar only comes closer. */
  async touchASeat(): Promise<void> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map is not on the screen');
    let distance = 0;
    await expect(async () => {
      distance += 9;
      await this.touch(box.x + box.width / 2 + distance / 3, box.y + box.height / 3 + distance / 2);
      await expect(this.choice.getByRole('heading', { name: /^1 seat/ })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
  }

  /** Comes so close, by keyboard, that seats are large enough for a finger; answers where a few neighbours are. */
  async neighboursOnMap(count: number): Promise<SeatOnMap[]> {
    await this.map.focus();
    for (let step = 0; step < 4; step++) await this.page.keyboard.press('+');
    await this.page.keyboard.press('ArrowDown');
    // What is spoken late would be taken for the word of the next step.
    await expect(this.#spoken).toHaveCount(1);
    return this.neighboursOnMapNow(count);
  }

  /** The seat that the keyboard is on, and those to its right; the keyboard returns to where it was. */
  async neighboursOnMapNow(count: number): Promise<SeatOnMap[]> {
    await this.map.focus();
    await this.#step('ArrowLeft');
    // All of them are seen once before they are measured: a step to a seat out of sight moves the house.
    for (let n = 0; n < count; n++) await this.#step('ArrowRight');
    for (let n = 0; n < count; n++) await this.#step('ArrowLeft');
    const found: SeatOnMap[] = [];
    for (let n = 0; n < count; n++) {
      await this.#step('ArrowRight');
      found.push({ name: await this.#focusedSeat(), at: await this.#focusedPlace() });
    }
    for (let n = 1; n < count; n++) await this.#step('ArrowLeft');
    return found;
  }

  /** The seat is marked at once and spoken a moment later: whoever wants both waits for the word. */
  async #step(key: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
    const [before] = await this.#spoken.allTextContents();
    await this.page.keyboard.press(key);
    if (before === undefined) await expect(this.#spoken).toHaveCount(1);
    else await expect(this.#spoken).not.toHaveText(before);
  }

  /** Where the seat is that the keyboard is on, once the house stands still: on a busy machine it glides for longer than it speaks. */
  async #focusedPlace(): Promise<Point> {
    const ring = this.map.locator('xpath=..').locator('.ring');
    await (await ring.elementHandle()).waitForElementState('stable');
    const box = await ring.boundingBox();
    if (!box) throw new Error('the keyboard is on no seat');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async #focusedSeat(): Promise<string> {
    const spoken = await this.#spoken.textContent();
    const [, row, seat] = /^Row (\S+), seat ([^.\s]+)\./.exec(spoken ?? '') ?? [];
    return `${row ?? ''} ${seat ?? ''}`;
  }

  /** A chosen seat by its short name, "C 24": a line of the panel, on a phone a chip in the sheet. */
  chosen(name: string): Locator {
    const [row, seat] = name.split(' ');
    const button = this.page.getByRole('button', { name: `Give back row ${row ?? ''}, seat ${seat ?? ''}` });
    return this.choice.getByRole('listitem').filter({ has: button });
  }

  /** Without waiting for anything, as a quick thumb does. */
  async touchAll(places: readonly Point[]): Promise<void> {
    for (const { x, y } of places) await this.touch(x, y);
  }

  async touch(x: number, y: number): Promise<void> {
    const isTouchscreen = (await this.page.evaluate<number>('navigator.maxTouchPoints')) > 0;
    if (isTouchscreen) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }
}
