import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is now, in words that say where to look; of each kind a few. */
export async function violationsOn(page: Page): Promise<string[]> {
  expect(page.frames(), 'a page within the page is looked at by other means').toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    // Without it the findings are put together in a second page, so that pages of other origins may lie in the first.
    .setLegacyMode()
    // The others of each kind are counted, but not described: that takes half of the time.
    .options({ resultTypes: ['violations'] })
    .withTags(standards)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary ?? ''}`),
  );
}

/** What is so for a moment only, such as a notice that Material is about to announce, passes by. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('main')).toBeVisible();
  await expect(async () => {
    expect(await violationsOn(page)).toEqual([]);
  }).toPass({ timeout: 25_000 });
}
