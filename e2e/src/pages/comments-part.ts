import { expect, type Locator, type Page } from '@playwright/test';
import type { HouseEvent } from '../house/publish-event.ts';

/** What people with a ticket write on the page of an event. */
export class CommentsPart {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(event: HouseEvent): Promise<void> {
    await this.page.goto(`/events/${event.slug}`);
    await this.scrollTo(event);
  }

  /** They come once somebody is near. */
  async scrollTo({ title }: HouseEvent): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await this.page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  }

  part(): Locator {
    return this.page.getByRole('region', { name: 'Comments' });
  }

  field(): Locator {
    return this.part().getByRole('textbox', { name: 'Your comment' });
  }

  comment(text: string): Locator {
    return this.part().getByRole('listitem').filter({ hasText: text });
  }

  async write(text: string): Promise<void> {
    await this.field().fill(text);
    await this.part().getByRole('button', { name: 'Write it' }).click();
  }
}
