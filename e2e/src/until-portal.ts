import type { Page } from '@playwright/test';

/**
 * Whoever goes to a page of the portal is there when the portal is: what the service has drawn stands beside it until then, and all that
 * it says would be found twice.
 */
export function untilPortal(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const isThere = () => page.locator('#first-view').waitFor({ state: 'detached' });
  page.goto = async (...where) => {
    const response = await goto(...where);
    await isThere();
    return response;
  };
  page.reload = async (...how) => {
    const response = await reload(...how);
    await isThere();
    return response;
  };
  return page;
}
