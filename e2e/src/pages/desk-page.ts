import { expect, type Locator, type Page } from '@playwright/test';
import type { DemoAccount } from '@parterre/local/demo/accounts';

/** Where employees work: the frame with its navigation. */
export class DeskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn({ email, password }: Pick<DemoAccount, 'email' | 'password'>): Promise<void> {
    await this.page.goto('/admin');
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.expectHeading('Overview');
  }

  async goTo(destination: string): Promise<void> {
    await this.openMenu();
    await this.navigation().getByRole('link', { name: destination }).click();
    await this.expectHeading(destination);
  }

  /** On a phone the navigation waits behind a button. */
  async openMenu(): Promise<void> {
    const closed = this.page.getByRole('button', { name: 'Menu', expanded: false });
    await expect(async () => {
      if (await closed.isVisible()) await closed.click();
      await expect(this.navigation()).toBeVisible({ timeout: 500 });
    }).toPass();
  }

  navigation(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' });
  }

  async expectHeading(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
}
