import { buySeat } from '../buy.ts';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';

test('what one has booked is marked on its day, and other calendars find it at a private address', async ({
  customer: { page },
  event,
}) => {
  await buySeat(page, event);
  const booking = new URL(page.url()).pathname;

  await page.goto('/bookings');
  await page.getByRole('link', { name: 'Calendar' }).click();
  const marked = page.getByRole('button', { name: /, 1 event$/ });
  const next = page.getByRole('link', { name: /^Next: / });
  // In thirty days it is another month; only at its very end may it be the one that is seen first.
  await expect(marked.or(next).first()).toBeVisible();
  if (await next.isVisible()) await next.click();
  await expect(marked).toBeVisible();
  await expect(page.getByRole('gridcell', { selected: true })).toContainText(/\d/);
  const entry = page.getByRole('listitem').getByRole('link', { name: event.title });
  await expect(entry).toHaveAccessibleName(/Grand Auditorium, Stalls centre, row C, seat 23/);
  await expectAccessible(page);

  await page.reload();
  await expect(entry).toBeVisible();
  await marked.focus();
  await page.keyboard.press('ArrowRight');
  await expect(entry).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect(marked).toBeFocused();
  await expect(entry).toBeVisible();

  await page.getByRole('button', { name: 'Subscribe' }).click();
  const address = page.getByRole('textbox', { name: 'Private address' });
  await expect(address).toHaveValue(/\/api\/calendars\/tickets\.ics\?of=/);
  const old = await address.inputValue();
  const feed = await page.request.get(old);
  expect(await feed.text()).toContain(`SUMMARY:${event.title}`);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Renew' }).click();
  await page.getByRole('button', { name: 'Make a new one' }).click();
  await expect(address).not.toHaveValue(old);
  expect((await page.request.get(old)).status()).toBe(404);
  const renewed = await page.request.get(await address.inputValue());
  expect(await renewed.text()).toContain(`SUMMARY:${event.title}`);
  await page.getByRole('button', { name: 'Turn off' }).click();
  await page.getByRole('button', { name: 'Turn it off' }).click();
  await expect(address).toBeHidden();
  expect((await page.request.get(renewed.url())).status()).toBe(404);

  await page.getByRole('button', { name: 'Only the list' }).click();
  await expect(page.getByRole('grid')).toBeHidden();
  await expectAccessible(page);
  await entry.click();
  await expect(page).toHaveURL(new RegExp(`${booking}$`));
});

test('one is reminded of an event as one wishes', async ({ customer: { page }, event }) => {
  await buySeat(page, event);

  const reminders = page.getByRole('region', { name: 'Reminders' });
  await expect(reminders.getByText('1 day before')).toBeVisible();
  await reminders.getByRole('combobox', { name: 'Unit' }).selectOption('weeks');
  await reminders.getByRole('button', { name: 'Add' }).click();
  const remove = reminders.getByRole('button', { name: 'Remove: 1 week before' });
  await expect(remove).toBeEnabled();
  await expectAccessible(page);
  await page.reload();
  await expect(remove).toBeVisible();

  const field = reminders.getByRole('spinbutton', { name: 'Remind me before it begins' });
  await field.fill('3');
  await reminders.getByRole('combobox', { name: 'Unit' }).selectOption('months');
  await reminders.getByRole('button', { name: 'Add' }).click();
  await expect(reminders.getByText('This is a time that is past')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(reminders.getByText('3 months before')).toBeHidden();

  await remove.click();
  await expect(remove).toBeHidden();
  await expect(reminders.getByRole('button', { name: 'Remove: 1 day before' })).toBeEnabled();
  await page.goto('/calendar');
  const next = page.getByRole('link', { name: /^Next: / });
  const entry = page.getByRole('link', { name: event.title });
  await expect(entry.or(next).first()).toBeVisible();
  if (await next.isVisible()) await next.click();
  await expect(entry.filter({ hasText: '1 day and 2 hours before' })).toBeVisible();
});
