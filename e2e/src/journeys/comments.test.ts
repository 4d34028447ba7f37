import { buySeat } from '../buy.ts';
import type { Page } from '@playwright/test';
import { demoEmployees } from '@parterre/local/demo/accounts';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { CommentsPart } from '../pages/comments-part.ts';
import { DeskPage } from '../pages/desk-page.ts';
import type { SeatsPage } from '../pages/seats-page.ts';
import type { HouseEvent } from '../house/publish-event.ts';

const buy = async ({ page }: { page: Page; seats: SeatsPage }, event: HouseEvent): Promise<void> => {
  await buySeat(page, event);
};

/** What everybody reads may be two seconds behind. */
const openUntil = (part: CommentsPart, event: HouseEvent, isThere: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await part.open(event);
    await isThere();
  }).toPass();

/** Nothing is wider than the screen. */
const expectNoOverflow = async (page: Page): Promise<void> => {
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(wider).toBeLessThanOrEqual(0);
};

test('who has a ticket writes on the page of an event, and its organizer looks after it', async ({
  customer,
  event,
  elsewhere,
}) => {
  const { page } = customer;
  await buy(customer, event);
  const carols = new CommentsPart(page);
  await carols.open(event);
  await expect(carols.part()).toBeHidden();

  // The organizer switches comments on, and wants to see each first.
  const desk = new DeskPage(elsewhere);
  await desk.signIn(demoEmployees.olive);
  await elsewhere.goto(`/admin/events/${event.id}/comments`);
  await expect(elsewhere.getByRole('radio', { name: /^Off/ })).toBeChecked();
  await elsewhere.getByRole('radio', { name: /^On, after approval/ }).check();
  await expect(elsewhere.getByText('Saved.')).toBeVisible();
  await expect(elsewhere.getByText('None waits for you.')).toBeVisible();
  await expectAccessible(elsewhere);

  const words = 'See you there! 🎹 נתראה שם <b>bold</b>';
  await openUntil(carols, event, () =>
    expect(carols.part().getByText('Nobody has written anything yet.')).toBeVisible(),
  );
  await carols.write(words);
  await expect(carols.part().getByText('It waits for the organizer.')).toBeVisible();
  await expect(carols.comment(words)).toContainText('Only you see it.');
  await expect(carols.comment(words)).toContainText('Carol T.');
  await expectAccessible(page);

  const guests = new CommentsPart(elsewhere);
  await guests.open(event);
  await expect(guests.part()).toContainText('Who has a ticket can write here.');
  await expect(guests.comment(words)).toBeHidden();
  await expect(guests.field()).toBeHidden();

  await elsewhere.goto(`/admin/events/${event.id}/comments`);
  await expect(elsewhere.getByText(words)).toBeVisible();
  await expectAccessible(elsewhere);
  await elsewhere.getByRole('button', { name: 'Approve' }).click();
  await expect(elsewhere.getByText(words)).toBeHidden();
  await openUntil(guests, event, () => expect(guests.comment(words)).toContainText('Carol T.'));
  await expectAccessible(elsewhere);

  await elsewhere.goto(`/admin/events/${event.id}/comments`);
  await elsewhere.getByRole('button', { name: 'Shown', exact: true }).click();
  await elsewhere.getByRole('button', { name: 'Hide…' }).click();
  await elsewhere.getByRole('textbox', { name: /^Why/ }).fill('Off topic');
  await expectAccessible(elsewhere);
  await elsewhere.getByRole('button', { name: 'Hide', exact: true }).click();
  await elsewhere.getByRole('button', { name: 'Hidden', exact: true }).click();
  await expect(elsewhere.getByText('Off topic')).toBeVisible();
  await openUntil(guests, event, () =>
    expect(guests.part().getByText('Nobody has written anything yet.')).toBeVisible(),
  );

  await carols.open(event);
  await expect(carols.comment(words)).toContainText('Hidden by the organizer.');
  await carols.part().getByRole('button', { name: 'Delete' }).click();
  await expectAccessible(page);
  await carols.part().getByRole('button', { name: 'Delete for good' }).click();
  await expect(carols.comment(words)).toBeHidden();
  await carols.open(event);
  await expect(carols.part().getByText('Nobody has written anything yet.')).toBeVisible();
});

test('a comment that could not be sent is not lost, and comes once', async ({
  customer,
  event,
  organizer,
}) => {
  const { page } = customer;
  await buy(customer, event);
  const path = `/admin/api/events/${event.id}/comment-mode`;
  await organizer.send('PUT', path, { data: { mode: 'at-once' } });
  const comments = new CommentsPart(page);
  await comments.open(event);
  await expect(comments.field()).toBeVisible();

  const endless = `Ω${'無'.repeat(500)}${'w'.repeat(490)}`;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.context().setOffline(true);
  await comments.write(endless);
  await expect(comments.part().getByRole('alert')).toContainText(/offline|Nothing is lost/i);
  await expect(comments.field()).toHaveValue(endless);
  await page.context().setOffline(false);

  // Elsewhere and back, it is still there.
  await page.getByRole('link', { name: 'Choose seats' }).click();
  await expect(page).toHaveURL(/\/seats$/);
  await page.goBack();
  await comments.scrollTo(event);
  await expect(comments.field()).toHaveValue(endless);

  await comments.part().getByRole('button', { name: 'Write it' }).dblclick();
  await expect(comments.part().getByText('It is there.')).toBeVisible();
  await expect(comments.comment(endless)).toHaveCount(1);
  await expectNoOverflow(page);
  await expectAccessible(page);
  await comments.open(event);
  await expect(comments.comment(endless)).toHaveCount(1);
});
