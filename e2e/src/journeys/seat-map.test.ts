import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import type { SeatsPage } from '../pages/seats-page.ts';

test('four quick taps along a row take four neighbours', async ({ customer: { seats }, event }) => {
  await seats.open(event);
  const four = await seats.neighboursOnMap(4);
  const before = await layoutOf(seats);
  await seats.touchAll(four.map(({ at }) => at));
  await expectNames(seats, four);
  await seats.expectHeld();
  expect(await layoutOf(seats)).toEqual(before);
  expect(await seats.neighboursOnMapNow(1)).toEqual(four.slice(-1));
  await expectAccessible(seats.page);
});

test('nothing moves under a finger when the browser’s bar goes away', async ({
  page,
  customer: { seats },
  event,
}) => {
  await seats.open(event);
  const two = await seats.neighboursOnMap(2);
  await seats.touchAll(two.slice(0, 1).map(({ at }) => at));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ width, height: height - 56 });
  await seats.touchAll(two.slice(1).map(({ at }) => at));
  await expectNames(seats, two);
});

test('a phone that is turned shows the same seats, and neighbours are still neighbours', async ({
  page,
  customer: { seats },
  event,
}) => {
  await seats.open(event);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [first] = await seats.neighboursOnMap(1);
  await page.setViewportSize({ width: height, height: width });
  const [turned, next] = await seats.neighboursOnMapNow(2);
  expect(turned?.name).toBe(first?.name);
  const both = [turned, next].flatMap((seat) => seat ?? []);
  await seats.touchAll(both.map(({ at }) => at));
  await expectNames(seats, both);
});

test('prices are on the map, and the legend shows one category alone', async ({
  page,
  event,
  customer: { seats },
}) => {
  await seats.open(event);
  const circle = seats.legend.getByRole('button', { name: /^Circle/ });
  await expect(seats.legend.getByRole('button', { name: /^Stalls/ })).toContainText('120');
  await expect(circle).toContainText('65');
  await expect(circle).toBeInViewport({ ratio: 0.5 });
  await circle.click();
  await expect(circle).toHaveAttribute('aria-pressed', 'true');
  await expect(seats.choice.getByRole('heading', { name: /left in Circle/ })).toBeVisible();
  await expectAccessible(page);
  await circle.click();
  await expect(circle).toHaveAttribute('aria-pressed', 'false');
});

test('a standing place tells its price before it is taken', async ({ page }) => {
  await page.goto('/events/low-tide/seats');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Floor, standing' })).toContainText(
    /€18 · \d+ places left/,
  );
});

test('a cross gives a seat back, and nothing else of it does', async ({ customer: { seats }, event }) => {
  await seats.open(event);
  const two = await seats.neighboursOnMap(2);
  await seats.touchAll(two.map(({ at }) => at));
  await expectNames(seats, two);
  const [first, second] = two;
  const line = seats.chosen(first?.name ?? '');
  await line.click({ position: { x: 30, y: 20 } });
  await expectNames(seats, two);
  await line.getByRole('button', { name: /^Give back/ }).click();
  await expectNames(seats, second ? [second] : []);
});

for (const [tag, width, height] of [
  ['@phone', 320, 568],
  ['@phone', 844, 390],
  // A desk whose page is enlarged, twice and four times.
  ['@desktop', 720, 450],
  ['@desktop', 320, 256],
] as const) {
  const title = `at ${width} by ${height} the house is seen, and the best seats do not lie over it`;
  test(title, { tag }, async ({ page, event, customer: { seats } }) => {
    await page.setViewportSize({ width, height });
    await seats.open(event);
    await expectRoom(seats);
    await page.getByRole('button', { name: 'Best available', exact: true }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Find the best 2 seats' }).click();
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect(seats.next).toBeVisible();
    await expectRoom(seats);
    await expectAccessible(page);
  });
}

/** In the middle between title and legend nothing lies over the house. */
async function expectRoom({ map, legend }: SeatsPage): Promise<void> {
  const [house, prices] = [await map.boundingBox(), await legend.boundingBox()];
  if (!house || !prices) throw new Error('the map is not on the screen');
  expect(prices.y - house.y).toBeGreaterThan(180);
  await map.click({ position: { x: house.width / 2, y: (prices.y - house.y + 70) / 2 }, trial: true });
}

async function expectNames(seats: SeatsPage, chosen: readonly { readonly name: string }[]): Promise<void> {
  for (const { name } of chosen) await expect(seats.chosen(name)).toBeVisible();
  await expect(seats.giveBack).toHaveCount(chosen.length);
}

/** Where the house and the sheet are. */
async function layoutOf({ map, choice }: SeatsPage): Promise<unknown> {
  return [await map.boundingBox(), await choice.boundingBox()];
}
