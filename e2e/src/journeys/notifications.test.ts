import { buySeat } from '../buy.ts';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { publishEvent } from '../house/publish-event.ts';
import { expect, test } from '../journey.ts';
import { codeSentTo } from '../phone.ts';

test('what one is told waits in the inbox, counted by the bell, until it is opened', async ({
  customer: { page },
  event,
}) => {
  await buySeat(page, event);

  const bell = page.getByRole('link', { name: /^Inbox/ });
  await expect(bell).toHaveAccessibleName('Inbox, 1 unread', { timeout: 40_000 });
  await bell.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  const entry = page.getByRole('region', { name: 'Today' }).getByRole('link', { name: event.title });
  await expect(entry).toHaveAccessibleName(/^Unread: Your tickets for/);
  await expectAccessible(page);

  await entry.click();
  await expect(page).toHaveURL(/\/bookings\//);
  await expect(bell).toHaveAccessibleName('Inbox');
  await page.goBack();
  await expect(entry).toHaveAccessibleName(/^Your tickets for/);
  await page.getByRole('link', { name: 'Unread', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'All read.' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'All read.' })).toBeVisible();
});

test('what one does not want to hear of stays switched off, and when it is quiet is kept', async ({
  customer: { page },
}) => {
  await page.goto('/account#reach');
  const byMail = page.getByRole('checkbox', { name: 'Reminders by e-mail' });
  await expect(byMail).toBeChecked();
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/contact/switches') && answer.ok(),
  );
  await byMail.uncheck();
  await kept;
  await page.getByRole('button', { name: 'No quiet hours' }).click();
  const quiet = answered(page, /contact$/);
  await page.getByRole('checkbox', { name: 'Quiet hours' }).check();
  await quiet;
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole('button', { name: 'Quiet from 22:30 to 7:00' })).toBeVisible();
  await expect(byMail).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'New events by e-mail' })).toBeChecked();
});

test('the usual reminders are others for what is booked from then on', async ({
  customer: { page },
  event,
  organizer,
}) => {
  await buySeat(page, event);
  const before = page.url();

  await page.goto('/account#reach');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const removed = answered(page, /contact$/);
  await page.getByRole('button', { name: 'Remove: 1 day before' }).click();
  await removed;
  await page.getByRole('spinbutton', { name: 'One more, before it begins' }).fill('2');
  await page.getByRole('combobox', { name: 'Unit' }).selectOption('weeks');
  const added = answered(page, /contact$/);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await added;
  await expect(page.getByRole('button', { name: 'Remove: 2 weeks before' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText('2 hours and 2 weeks before').first()).toBeVisible();

  await buySeat(page, await publishEvent(organizer));
  const reminders = page.getByRole('region', { name: 'Reminders' });
  await expect(reminders.getByText('2 weeks before')).toBeVisible();
  await expect(reminders.getByText('2 hours before')).toBeVisible();
  await expect(reminders.getByText('1 day before')).toBeHidden();
  await expectAccessible(page);
  await page.goto(before);
  await expect(reminders.getByText('1 day before')).toBeVisible();
  await expect(reminders.getByText('2 weeks before')).toBeHidden();
});

test('an organizer is followed on the page of an event, and no more in the account', async ({
  customer: { page },
  event,
}) => {
  await page.goto(`/events/${event.slug}`);
  const followed = answered(page, /contact\/follows/);
  await page.getByRole('button', { name: 'Follow Subang City Arts' }).click();
  await followed;
  await expect(page.getByRole('button', { name: 'Following Subang City Arts, unfollow' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/account');
  const unfollowed = answered(page, /contact\/follows/);
  await page.getByRole('button', { name: 'Unfollow Subang City Arts' }).click();
  await unfollowed;
  await expect(page.getByRole('button', { name: 'Follow Subang City Arts', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Follow an organizer on the page of an event')).toBeVisible();
  await page.goto(`/events/${event.slug}`);
  await expect(page.getByRole('button', { name: 'Follow Subang City Arts' })).toBeVisible();
});

test('a number is somebody’s once they have typed the code that was sent there', async ({
  customer: { page },
}) => {
  const number = `+6012${String(crypto.getRandomValues(new Uint32Array(1))[0])
    .padStart(7, '3')
    .slice(-7)}`;
  await page.goto('/account');
  await page.getByRole('button', { name: 'Add a number' }).click();
  await page.getByLabel('Mobile number').fill('+60 3 2161 0000');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByText(/of a mobile telephone/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Mobile number').fill(number);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code from the SMS').fill(await codeSentTo(number));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await page.getByRole('button', { name: 'Remove the number' }).click();
  await expect(page.getByRole('button', { name: 'Add a number' })).toBeVisible();
});

/** What is shown at once is kept a moment later: nobody reloads the page before. */
async function answered(page: Page, path: RegExp): Promise<void> {
  const answer = await page.waitForResponse((one) => path.test(new URL(one.url()).pathname));
  expect(answer.ok()).toBe(true);
}
