import { expect, type Locator, type Page } from '@playwright/test';

type Told = { readonly name: string; readonly email: string };

/** The log of deliveries, as employees read it. */
export class MessagesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async lookFor(email: string): Promise<void> {
    await this.page.getByLabel('E-mail address of a person').fill(email);
    await this.page.getByRole('button', { name: 'Find' }).click();
  }

  /** What somebody was told of an event, once a worker has sent it; who follows its organizer was told of it, too. */
  async expectSent({ name, email }: Told, what: string): Promise<Locator> {
    const row = this.page.getByRole('listitem').filter({ hasText: what }).filter({ hasText: name });
    await this.expectState(row, email, 'E-mail: Sent');
    return row;
  }

  /** What is to become of it on a channel, once a worker has had its turn. */
  async expectState(row: Locator, email: string, state: string): Promise<void> {
    await expect(async () => {
      await this.lookFor('');
      await this.lookFor(email);
      await expect(row).toContainText(state, { timeout: 1_000 });
    }).toPass({ timeout: 40_000 });
  }

  panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Message' });
  }
}
