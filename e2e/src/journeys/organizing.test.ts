import { demoAdmin, demoEmployees } from '@parterre/local/demo/accounts';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { linkIn, mailTo } from '../inbox.ts';
import { expect, test } from '../journey.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { EventEditor } from '../pages/event-editor.ts';
import { type Person, somebody } from '../people.ts';

const blocks = ['left', 'centre', 'right'];

test.setTimeout(120_000);

test('an organizer who was just invited publishes an event in the 618-seat auditorium', async ({
  page,
  elsewhere,
}) => {
  const nadia = somebody('Nadia Rahman');
  const invitation = await invite(elsewhere, nadia);

  await page.goto(invitation);
  await expect(page.getByRole('heading', { name: 'Welcome, Nadia Rahman' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Set the password and sign in' }).click();
  await expect(page.getByText('Choose a password.')).toBeVisible();
  await page.getByLabel('Password').fill(nadia.password);
  await page.getByRole('button', { name: 'Set the password and sign in' }).click();
  await new DeskPage(page).expectHeading('Overview');
  await expectAccessible(page);

  await publishAnEvent(page);

  await elsewhere.goto(invitation);
  await expect(elsewhere.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();
  await expectAccessible(elsewhere);
});

test('an invitation that lost its end says so, wherever it was cut', async ({ page }) => {
  for (const cut of ['', '?token=', '#token=', `#token=${'0'.repeat(16)}.half`]) {
    await page.goto('about:blank');
    await page.goto(`/admin/invitation${cut}`);
    await expect(page.getByRole('heading', { name: 'This link is not whole' }), cut).toBeVisible();
  }
  await expectAccessible(page);
});

test('the organizer of the example house publishes an event, too', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.signIn(demoEmployees.olive);
  await desk.goTo('Events');
  // Other journeys have put many events of the house before its own.
  const [own, more] = [
    page.getByRole('link', { name: 'Nocturnes for Two Pianos' }),
    page.getByRole('button', { name: 'Show more' }),
  ];
  await expect(async () => {
    if ((await own.count()) === 0 && (await more.isVisible())) await more.click();
    await expect(own).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Harbour Lights' })).toHaveCount(0);
  await expectAccessible(page);
  await publishAnEvent(page);
});

async function invite(page: Page, { name, email }: Person): Promise<string> {
  const desk = new DeskPage(page);
  await desk.signIn(demoAdmin);
  await desk.openMenu();
  await page.getByLabel('Acting for').selectOption({ label: 'Subang City Arts' });
  await desk.goTo('Team');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText('Invited');
  await expectAccessible(page);
  return linkIn(await mailTo(email, /invites you to Parterre/), '/admin/invitation');
}

async function publishAnEvent(page: Page): Promise<void> {
  const title = `Rain Songs ${crypto.randomUUID().slice(0, 8)}`;
  const editor = new EventEditor(page);
  await editor.create(title);
  await expectAccessible(page);

  await editor.publish();
  await editor.expectRefused([/Describe the event/, /poster/, /category/, /618 of 618 places/]);
  await expectAccessible(page);

  await editor.describe('Six singers follow the rain from the Indian Ocean to the Straits.');
  await editor.setPoster('A street in the rain at night');
  await expectAccessible(page);
  await editor.addCategory('Stalls', '120');
  await editor.addCategory('Circle', '65');
  await expectAccessible(page);

  await editor.open('Seats');
  await expectAccessible(page);
  await editor.paintOnChart('Section', 'Stalls', 179);
  await editor.paintOnChart('Row', 'Circle', 20);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.getByLabel('Stalls centre', { exact: true })).toContainText('Different categories');
  for (const block of blocks) await editor.assignInList(`Stalls ${block}`, 'Stalls');
  for (const block of blocks.slice(1)) await editor.assignInList(`Circle ${block}`, 'Circle');
  await expectAccessible(page);

  await editor.publish();
  await editor.expectRefused([/67 of 618 places/]);
  await editor.open('Seats');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.getByRole('button', { name: /^Rows.*Circle left$/ }).click();
  await editor.assignInList('Circle left, row AA', 'Circle');
  await editor.assignInList('Circle left', 'Circle');
  await expect(page.getByText(/have no category yet/)).toHaveCount(0);

  await editor.publish();
  await expect(page.getByRole('heading', { name: 'Publish this event?' })).toBeVisible();
  await expectAccessible(page);
  await editor.confirmPublishing();
  await expect(page.getByText('Published. The house is open.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unpublish' })).toBeVisible();
  await expect(page.getByRole('link', { name: /\/events\/rain-songs/ })).toBeVisible();
  await expectAccessible(page);
  await expectOnTheProgramme(page, title);
}

async function expectOnTheProgramme(page: Page, title: string): Promise<void> {
  const found = page.getByRole('listitem').getByRole('link', { name: title });
  // What is on sale is read anew every few seconds.
  await expect(async () => {
    await page.goto('/');
    await page.getByRole('searchbox', { name: /^Search/ }).fill(title);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(found).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await found.click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Stalls' })).toContainText(/RM\s120/);
  await expect(page.getByRole('link', { name: 'Choose seats' })).toBeVisible();
}
