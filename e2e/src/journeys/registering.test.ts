import { buySeat } from '../buy.ts';
import { expectAccessible } from '../accessible.ts';
import { codeMailedTo } from '../inbox.ts';
import { expect, test } from '../journey.ts';
import { somebody } from '../people.ts';

test('a code is good where one registered, also after a reload, and nowhere else', async ({
  page,
  elsewhere,
}) => {
  const { name, email, password } = somebody('Dana Low');
  await page.goto('/register');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Register' }).click();
  const title = page.getByRole('heading', { name: 'Check your e-mail' });
  await expect(title).toBeVisible();
  const code = await codeMailedTo(email);

  await elsewhere.goto('/sign-in');
  await elsewhere.getByRole('button', { name: 'I have a code from an e-mail' }).click();
  await elsewhere.getByLabel('Code').fill(code);
  await elsewhere.getByRole('button', { name: 'Confirm' }).click();
  await expect(elsewhere.getByText('You registered in another browser')).toBeVisible();
  await expectAccessible(elsewhere);

  await page.reload();
  await expect(title).toBeVisible();
  await page.getByRole('button', { name: 'Send a new code' }).click();
  await expect(page.getByText('A new code is on its way.')).toBeVisible();
  await expect(async () => expect(await codeMailedTo(email)).not.toBe(code)).toPass();
  await page.getByLabel('Code').fill(await codeMailedTo(email));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('link', { name: /^Your account/ })).toBeVisible();

  for (const question of [
    'How may we reach you?',
    'When should it be quiet?',
    'Of whom would you like to hear?',
  ]) {
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^(Next|Done)$/ }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Take your seat.' })).toBeVisible();
  await page.goto('/welcome');
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Quiet from 22:30 to 7:00' })).toBeVisible();
});

test('who wanted to go somewhere answers first, and is there then', async ({ page }) => {
  const { name, email, password } = somebody('Evan Ong');
  await page.goto('/calendar');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'New here? Register' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByLabel('Code').fill(await codeMailedTo(email));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How may we reach you?' })).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page).toHaveURL(/\/calendar$/);
});

test('who buys is held up by nothing, and offered the questions beside the tickets, once', async ({
  customer: { page },
  event,
}) => {
  await buySeat(page, event);
  const offer = page.getByRole('link', { name: /Three short questions/ });
  await expect(offer).toBeVisible();
  await expectAccessible(page);
  await page.goto('/notifications');
  await expect(offer).toBeVisible();
  await expectAccessible(page);

  await page.goBack();
  await offer.click();
  await expect(page.getByRole('heading', { level: 1, name: 'How may we reach you?' })).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'In this booking' })).toBeVisible();
  await expect(offer).toBeHidden();
  await page.goto('/notifications');
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  await expect(offer).toBeHidden();
});
