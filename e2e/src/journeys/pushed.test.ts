import { buySeat } from '../buy.ts';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { pushedTo } from '../push.ts';
import { addresses } from '../stack.ts';

test('a browser that one has chosen shows what one is told, until it is removed', async ({
  customer: { page },
  event,
}) => {
  const push = await pushedTo(page);
  await page.goto('/account');
  const ways = page.getByRole('table', { name: 'By which way you hear of what' });
  await expect(ways.getByRole('columnheader', { name: 'Push' })).toHaveText(/no device/);
  await page.getByRole('button', { name: 'Notify this device' }).click();
  await expect(page.getByText('This device', { exact: true })).toBeVisible();
  await expect(ways.getByRole('columnheader', { name: 'Push' })).not.toHaveText(/no device/);
  await expectAccessible(page);

  await buySeat(page, event);
  const [shown] = await push.shown(event.title);
  expect(shown).toContain('Your tickets');

  await page.goto('/account');
  await page.getByRole('button', { name: /^Remove .*Chrom/ }).click();
  await expect(page.getByRole('button', { name: 'Notify this device' })).toBeVisible();
});

test('a browser that its push service knows no more says so in the list, until it is switched on again', async ({
  customer: { page },
  event,
}) => {
  const push = await pushedTo(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Notify this device' }).click();
  await expect(page.getByText('Last used')).toBeVisible();
  await push.end();
  await buySeat(page, event);
  await expect(async () => {
    expect(await (await page.request.get('/api/contact')).text()).toContain('"state":"ended"');
  }).toPass({ timeout: 40_000 });

  // Where it is allowed it comes back by itself; here nobody has allowed it any more.
  await page.context().clearPermissions();
  await page.goto('/account');
  await expect(page.getByText('Takes no notifications any more since')).toBeVisible();
  const ways = page.getByRole('table', { name: 'By which way you hear of what' });
  await expect(ways.getByRole('columnheader', { name: 'Push' })).toHaveText(/no device|blocked/);
  await expectAccessible(page);
  await page.context().grantPermissions(['notifications'], { origin: addresses.portal });
  await page.getByRole('button', { name: 'Switch on again' }).click();
  await expect(page.getByText('Last used')).toBeVisible();
  await expect(ways.getByRole('columnheader', { name: 'Push' })).not.toHaveText(/no device|blocked/);
});
