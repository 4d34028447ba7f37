import { test as base, type Page } from '@playwright/test';
import { demoEmployees } from '@parterre/local/demo/accounts';
import { Caller, expectOk } from './caller.ts';
import { type HouseEvent, publishEvent } from './house/publish-event.ts';
import { type Customer, customerAt } from './people.ts';
import { addresses } from './stack.ts';
import { untilPortal } from './until-portal.ts';

export { expect } from '@playwright/test';

type Given = {
  /** An event of this test's own, all 618 seats free. */
  readonly event: HouseEvent;
  /** Whoever sits before `page`, signed in. */
  readonly customer: Customer;
  /** A page in somebody else's browser. */
  readonly elsewhere: Page;
  /** Whether the portal's scripts run in the browser; without them what the service has drawn is all there is. */
  readonly hasScripts: boolean;
};

/** A test whose house is prepared: what it does not ask for is not made. */
export const test = base.extend<Given, { organizer: Caller }>({
  // For all tests of a worker, which may be at it for longer than access lasts.
  organizer: [
    async ({ playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: addresses.portal });
      const organizer = new Caller(request, 'XSRF-TOKEN-ADMIN', '/admin/api/session/refresh');
      const { email, password } = demoEmployees.olive;
      await expectOk(await organizer.send('POST', '/admin/api/session', { data: { email, password } }));
      await use(organizer);
      await request.dispose();
    },
    { scope: 'worker' },
  ],
  hasScripts: [true, { option: true }],
  page: async ({ page, hasScripts }, use) => use(hasScripts ? untilPortal(page) : page),
  event: async ({ organizer }, use) => use(await publishEvent(organizer)),
  customer: async ({ page }, use) => use(await customerAt(page, 'Carol Tan')),
  elsewhere: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(untilPortal(await context.newPage()));
    await context.close();
  },
});
