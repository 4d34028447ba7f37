import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { mailTo } from '../inbox.ts';

/** Comparing and hashing passwords takes its time where others want the processor, too. */
const hashing = { timeout: 30_000 };

test.setTimeout(180_000);

test('a customer changes the password, and ends a session elsewhere', async ({
  customer: { page, email, password },
  elsewhere,
}) => {
  const signIn = async (typed: string): Promise<void> => {
    await elsewhere.goto('/sign-in');
    await elsewhere.getByLabel('E-mail').fill(email);
    await elsewhere.getByLabel('Password').fill(typed);
    await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  };
  await signIn(password);
  await expect(elsewhere).toHaveURL(/\/$/, hashing);

  await page.goto('/account');
  await expect(page.getByText('This device', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^End the session on/ })).toHaveCount(1);
  await expectAccessible(page);

  const save = page.getByRole('button', { name: 'Save the password' });
  const better = 'second balcony, left';
  await page.getByLabel('Password until now').fill('not this one');
  await page.getByLabel('New password').fill('Password123');
  await save.click();
  await expect(page.getByText(/one of those that are tried first/)).toBeVisible();
  await page.getByLabel('New password').fill(better);
  await save.click();
  await expect(page.getByText('This is not the password you have now.')).toBeVisible(hashing);
  await expectAccessible(page);
  await page.getByLabel('Password until now').fill(password);
  await save.click();
  await expect(page.getByText('Your password is changed')).toBeVisible(hashing);
  await mailTo(email, /^Your password was changed$/);

  await elsewhere.goto('/account');
  await expect(elsewhere.getByText('This device', { exact: true })).toHaveCount(0);
  await signIn(better);
  await expect(elsewhere).toHaveURL(/\/$/, hashing);
  await page.reload();
  await page.getByRole('button', { name: /^End the session on/ }).click();
  await expect(page.getByRole('button', { name: /^End the session on/ })).toHaveCount(0);
  await expectAccessible(page);
});
