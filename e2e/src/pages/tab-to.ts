import { expect, type Locator } from '@playwright/test';

const mostStops = 40;

/** Goes there as somebody without a mouse does: key by key, from wherever the focus is. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  const focused = target.and(page.locator(':focus'));
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) > 0) return;
  }
  await expect(target, `reached with ${mostStops} presses of Tab`).toBeFocused();
}
