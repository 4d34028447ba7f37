import { demoAdmin } from '@parterre/local/demo/accounts';
import type { Page } from '@playwright/test';
import { violationsOn } from '../accessible.ts';
import { expect, test } from '../journey.ts';
import { DeskPage } from '../pages/desk-page.ts';

/** A page, and the heading that is there when it has loaded. */
type Stop = readonly [path: string, heading: string | RegExp];

const forEverybody: readonly Stop[] = [
  ['/', 'Take your seat.'],
  ['/search?q=nothing-is-called-so', 'Nothing for “nothing-is-called-so”'],
  ['/search?kind=music&only=available&sort=price', /events?$/],
  ['/events/nocturnes-for-two-pianos', 'Nocturnes for Two Pianos'],
  ['/events/nocturnes-for-two-pianos/seats', 'Choose your seats'],
  ['/events/low-tide/seats', 'Choose your seats'],
  ['/events/aurora-world-tour/seats', 'Not on sale now'],
  ['/sign-in', 'Sign in'],
  ['/register', 'Register'],
  ['/confirm', 'Check your e-mail'],
  ['/forgotten-password', 'Forgotten password'],
  ['/reset-password', 'Set a new password'],
  ['/bookings', 'Sign in to see this'],
  ['/calendar', 'Sign in to see this'],
  ['/unsubscribe', 'This link is not whole'],
  ['/notifications', 'Sign in to see this'],
  ['/welcome', 'Sign in to see this'],
  ['/no-such-page', 'This seat is empty'],
  ['/admin/sign-in', 'Sign in'],
  ['/admin/forgotten-password', 'Forgotten password'],
  ['/admin/reset-password', 'Set a new password'],
  ['/admin/invitation#token=cut', 'This link is not whole'],
  [`/admin/invitation#token=${'0'.repeat(16)}.${'0'.repeat(43)}`, 'This invitation is over'],
];

const forCustomers: readonly Stop[] = [
  ['/bookings', 'No tickets yet'],
  ['/calendar', 'Nothing booked yet'],
  ['/calendar?day=2027-02-28&show=list', 'Nothing booked yet'],
  ['/account', 'Your account'],
  ['/notifications', 'Inbox'],
  ['/welcome', 'How may we reach you?'],
  ['/bookings/no-such-booking', 'No such booking'],
];

const forAdmins: readonly Stop[] = [
  ['/admin', 'Overview'],
  ['/admin/events', 'Events'],
  ['/admin/events/new', 'New event'],
  ['/admin/messages', 'Messages'],
  ['/admin/messages?of=platform', 'Messages'],
  ['/admin/messages?state=bounced&kind=dispute-won', 'No such message'],
  ['/admin/messages/previews?channel=sms', 'Previews'],
  ['/admin/messages/previews?channel=inbox&kind=number-code', 'Not on this channel'],
  ['/admin/messages/dead-letters', 'Dead letters'],
  ['/admin/venues', 'Venues'],
  ['/admin/venues/new', 'New venue'],
  ['/admin/team', 'Team'],
  ['/admin/organizations', 'Organizations'],
  ['/admin/audit', 'Audit log'],
  ['/admin/mail', 'Mail'],
  ['/admin/account', 'Your account'],
  ['/admin/no-such-page', /./],
];

test.setTimeout(180_000);

test('every page for everybody is accessible', async ({ page }) => visit(page, forEverybody));

test('every page of a customer is accessible', async ({ customer }) => visit(customer.page, forCustomers));

test('every page of the platform’s admin is accessible', async ({ page }) => {
  await new DeskPage(page).signIn(demoAdmin);
  await visit(page, forAdmins);
});

/** Goes to each page, looks closely, by day and by night, and says at the end what was found on any of them. */
async function visit(page: Page, stops: readonly Stop[]): Promise<void> {
  const found: string[] = [];
  for (const [path, heading] of stops) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading }).first(), path).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violationsOn(page)).map((each) => `${path} when it is ${colorScheme}: ${each}`));
    }
  }
  expect(found).toEqual([]);
}
