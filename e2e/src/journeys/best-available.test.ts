import type { Page } from '@playwright/test';
import { demoCustomers } from '@parterre/local/demo/accounts';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { SeatsPage } from '../pages/seats-page.ts';

const open = (page: Page) => page.getByRole('button', { name: 'Best available', exact: true });
const more = (page: Page, label: string) =>
  page.getByRole('group', { name: label, exact: true }).getByRole('button', { name: 'One more' });
const find = (page: Page) => page.getByRole('button', { name: /^Find the best / });
/** An evening of the example house. */
const aHouse = (slug: string) => ({ id: '', slug, title: '' });
const held = (page: Page) => page.getByRole('heading', { name: 'Held for you' });
const keep = (page: Page) => page.getByRole('button', { name: 'Keep', exact: true });

test('the best seats are held when they are found, changed for others, given back, and kept', async ({
  page,
  elsewhere,
  customer: { seats },
  event,
}) => {
  await seats.open(event);
  await open(page).click();
  await expectAccessible(page);
  await find(page).click();
  await expect(held(page)).toBeVisible();
  const said = page.getByText(/^Stalls centre, row [A-F]: /);
  const first = await said.textContent();
  await expectAccessible(page);

  // Others are held before these are free again, and somebody else sees which are gone.
  await page.getByRole('button', { name: 'Others' }).click();
  await expect(said).not.toHaveText(first ?? '');
  const [, row, one] = /row (\w+): (\d+)/.exec((await said.textContent()) ?? '') ?? [];
  const visitor = new SeatsPage(elsewhere);
  await visitor.open(event);
  await visitor.openList('Stalls centre');
  await expect(visitor.seat(row ?? '', Number(one))).toHaveAttribute('aria-disabled', 'true');

  await page.getByRole('button', { name: 'Give back', exact: true }).click();
  await expect(held(page)).toBeHidden();
  await expect(visitor.seat(row ?? '', Number(one))).toHaveAttribute('aria-disabled', 'false');
  await find(page).click();
  await keep(page).click();
  await seats.expectChosen(/^2 seats/);
  await seats.expectHeld();
});

test('who needs room for a wheelchair has it, with a companion beside, by keyboard', async ({
  page,
  customer: { seats },
  event,
}) => {
  await seats.open(event);
  await open(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'With a wheelchair' }).focus();
  await page.keyboard.press('Enter');
  for (const label of ['How many in a wheelchair', 'How many companions beside']) {
    await more(page, label).focus();
    await page.keyboard.press('Enter');
  }
  await expectAccessible(page);
  await find(page).focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(/row [KL]: \d+ \((wheelchair|companion).*\), \d+ \((wheelchair|companion)/i),
  ).toBeVisible();
  await expectAccessible(page);
  await keep(page).focus();
  await page.keyboard.press('Enter');
  await seats.expectHeld();
});

test('a party that fits nowhere side by side is told so, and may sit in groups', async ({
  page,
  customer: { seats },
}) => {
  await seats.open(aHouse('hedda-twice'));
  await open(page).click();
  for (let n = 2; n < 12; n++) await more(page, 'How many seats').click();
  await find(page).click();
  await expect(page.getByText('There are no 12 seats side by side any more')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sit in groups' }).click();
  await expect(held(page)).toBeVisible();
  await expect(page.getByText(/^In \d groups/)).toBeVisible();
  await keep(page).click();
  await expect(seats.giveBack).toHaveCount(12);
  await seats.expectHeld();
});

test('standing places are had in the same way, and a visitor signs in for them', async ({ page }) => {
  const seats = new SeatsPage(page);
  const [carla] = demoCustomers;
  await seats.open(aHouse('nachtprogramm'));
  await open(page).click();
  await page.getByRole('group', { name: 'Category' }).getByRole('button', { name: 'Standing' }).click();
  await find(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(carla?.email ?? '');
  await dialog.getByLabel('Password').fill(carla?.password ?? '');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(held(page)).toBeVisible();
  await expect(page.getByText(/2 places/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Give back', exact: true }).click();
  await expect(held(page)).toBeHidden();
});
