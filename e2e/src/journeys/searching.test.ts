import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /^Search/ });
const found = (page: Page, title: string) =>
  page.getByRole('listitem').getByRole('link', { name: new RegExp(title) });
const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** All filters: beside what was found, or in a sheet. */
async function openFilters(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: /^Filter/ }).click();
  await expect(page.getByRole('group', { name: 'Kind' })).toBeVisible();
}

async function closeFilters(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: /^Show \d+ events?$/ }).click();
}

test('what is on is found from home, however it is spelled', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: /^Search/ }).fill('taikoo full');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?q=taikoo%20full$/);
  await expect(found(page, 'Taiko at Full Moon')).toBeVisible();
  await expect(page.getByText('Spelled a little differently: Taiko')).toBeVisible();
  await expectAccessible(page);

  for (const [text, title] of [
    ['NOCTÚRNES TWO', 'Nocturnes for Two Pianos'],
    ['moon taik', 'Taiko at Full Moon'],
    ['夜曲', '子どものための夜曲集'],
    ['kumo hall snow', 'Snow Country Suite'],
  ] as const) {
    await field(page).fill(text);
    await field(page).press('Enter');
    await expect(found(page, title)).toBeVisible();
  }
  await found(page, 'Snow Country Suite').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Snow Country Suite' })).toBeVisible();
});

test('what one may mean is said while one types, and taken by the keys', async ({ page }) => {
  await page.goto('/search');
  await field(page).pressSequentially('kumo');
  const option = page.getByRole('option', { name: /Kumo Hall.*Venue/ });
  await expect(option).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await field(page).press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toBeVisible();
  await field(page).press('Escape');
  await expect(option).toBeHidden();

  await field(page).fill('rakugo');
  await expect(page.getByRole('option', { name: /Rakugo for Beginners/ })).toBeVisible();
  await field(page).press('ArrowDown');
  await field(page).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rakugo for Beginners' })).toBeVisible();
});

test('filters go together, stand in the address, and can be taken back and passed on', async ({
  page,
  elsewhere,
}) => {
  await page.goto('/search?where=Tokyo');
  await expect(found(page, 'Robots Who Dream')).toBeVisible();
  await openFilters(page);
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /^Comedy/ }).check();
  await expect(page).toHaveURL(/kind=comedy/);
  await page.getByRole('switch', { name: /^Still available/ }).check();
  await closeFilters(page);
  await expect(found(page, 'Rakugo for Beginners')).toBeVisible();
  await expect(found(page, 'Robots Who Dream')).toBeHidden();
  const count = await page.getByRole('heading', { name: /^\d+ events?$/ }).innerText();

  await elsewhere.goto(page.url());
  await expect(found(elsewhere, 'Rakugo for Beginners')).toBeVisible();
  await expect(elsewhere.getByRole('heading', { name: count })).toBeVisible();

  await page.getByRole('button', { name: 'Without Comedy' }).click();
  await expect(found(page, 'Robots Who Dream')).toBeVisible();
  await page.goBack();
  await expect(found(page, 'Robots Who Dream')).toBeHidden();
  await page.reload();
  await expect(found(page, 'Rakugo for Beginners')).toBeVisible();
  await expectAccessible(page);
});

test('prices have two ends, which the keys move', async ({ page }) => {
  await page.goto('/search?where=Tokyo');
  await openFilters(page);
  const highest = page.getByRole('slider', { name: 'Highest price' });
  await highest.focus();
  for (let n = 0; n < 6; n++) await highest.press('ArrowLeft');
  await expect(highest).toHaveAttribute('aria-valuetext', /¥/);
  await expect(page).toHaveURL(/price=JPY:-\d+/);
  await closeFilters(page);
  await expect(page.getByRole('button', { name: /^Without up to/ })).toBeVisible();
  await expect(found(page, '子どものための夜曲集')).toBeVisible();
  await expect(found(page, 'Snow Country Suite')).toBeHidden();
});

test('where nothing is found, each filter says what it keeps away', async ({ page }) => {
  await page.goto('/search?q=rakugo&kind=sport');
  await expect(page.getByRole('heading', { name: 'Nothing for “rakugo”' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Without Sport 1 event/ }).click();
  await expect(found(page, 'Rakugo for Beginners')).toBeVisible();
});

test('whatever is typed or written into the address is answered', async ({ page }) => {
  await page.goto('/search?q=%28%5B.%2A%2B%29%2B%24&kind=opera,music&price=x&where=;;&only=nothing&sort=up');
  await expect(page.getByRole('heading', { name: 'Nothing for “([.*+)+$”' })).toBeVisible();
  await page.goto(`/search?q=${'nocturne '.repeat(1000)}`);
  await expect(found(page, 'Nocturne').first()).toBeVisible();
  await field(page).fill('🎹🎹🎹');
  await field(page).press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing for “🎹🎹🎹”' })).toBeVisible();
});

test('without a network it says so, and finds again what was looked for', async ({ page, context }) => {
  await page.goto('/search?q=rakugo');
  await expect(found(page, 'Rakugo for Beginners')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('combobox', { name: /^Search/ }).fill('taiko');
  await field(page).press('Enter');
  await expect(page.getByRole('alert').getByRole('button', { name: 'Try again' })).toBeVisible();
  await context.setOffline(false);
  await expect(found(page, 'Taiko at Full Moon')).toBeVisible();
});

test('has room on the smallest screen @phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/search?q=nocturne&kind=music,theatre&only=accessible,available&where=Subang%20Jaya');
  await expect(found(page, 'Nocturne').first()).toBeVisible();
  const wider = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(await wider()).toBe(0);
  await openFilters(page);
  expect(await wider()).toBe(0);
  await expectAccessible(page);
});
