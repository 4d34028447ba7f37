import { demoAdmin } from '@parterre/local/demo/accounts';
import type { Listening } from '@parterre/service-kit/server';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { Caller, expectOk } from '../caller.ts';
import { expect, test as base } from '../journey.ts';
import { cards, PaymentPage } from '../pages/payment-page.ts';
import { addresses } from '../stack.ts';
import { readFrom, startPseudoPortals } from '../words/pseudo-portals.ts';
import { UnmarkedWords } from '../words/unmarked-words.ts';

const heldBooking = z.object({ id: z.string(), revision: z.string() });
const checkoutPage = z.object({ paymentUrl: z.string() });
const venueAnswer = z.object({ venue: z.object({ id: z.string() }) });

const test = base.extend<object, { portals: Listening }>({
  portals: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it that the fixture takes no other.
    async ({}, use) => {
      const portals = await startPseudoPortals();
      await use(portals);
      await portals.close();
    },
    // They may have to be built.
    { scope: 'worker', timeout: 300_000 },
  ],
  context: async ({ context, portals }, use) => {
    await readFrom(portals, context);
    await use(context);
  },
});

// Every word of a page is the same on a phone; the widths of every page are looked at elsewhere.
test.describe('in a language that was made of the messages @desktop', () => {
  test.use({ locale: 'en-XA' });
  // One after the other, so that the portals are not built twice at a time.
  test.describe.configure({ mode: 'default' });
  test.setTimeout(120_000);

  // What a page still reads when its test is over is of no use to anybody.
  test.afterEach(({ context }) => context.unrouteAll({ behavior: 'ignoreErrors' }));

  test('the pages for everybody say nothing else', async ({ page }) => {
    await expectMarked(page, [
      '/',
      '/search',
      '/search?q=nothing-is-called-so',
      '/organizers/nobody',
      '/events/nocturnes-for-two-pianos',
      '/events/aurora-world-tour',
      '/events/nocturnes-for-two-pianos/seats',
      '/events/low-tide/seats',
      '/events/aurora-world-tour/seats',
      '/sign-in',
      '/register',
      '/confirm',
      '/forgotten-password',
      '/reset-password',
      '/bookings',
      '/unsubscribe',
      '/no-such-page',
      '/admin/sign-in',
      '/admin/reset-password',
      '/admin/invitation#token=cut',
      `/admin/invitation#token=${'0'.repeat(16)}.${'0'.repeat(43)}`,
    ]);
  });

  test('nor do those of a customer', async ({ page, customer, event }) => {
    const before = await expectMarked(page, ['/bookings', '/account', '/bookings/no-such-booking']);
    const answer = await customer.caller.send('POST', `/api/events/${event.id}/bookings`, {
      data: { seats: ['stalls-centre/C/23', 'stalls-centre/C/24'], places: [] },
    });
    before.know(JSON.stringify(await expectOk(answer)));
    await expectMarked(page, [`/events/${event.slug}/seats`, '/bookings', '/'], before);
  });

  test('nor does a booking with tickets', async ({ page, customer: { caller, name }, event }) => {
    const held = await caller.send('POST', `/api/events/${event.id}/bookings`, {
      data: { seats: ['stalls-centre/C/23', 'stalls-centre/C/24'], places: [] },
    });
    const { id, revision } = heldBooking.parse(await expectOk(held));
    const checkout = await caller.send('POST', `/api/bookings/${id}/checkout`, { data: { revision } });
    await page.goto(checkoutPage.parse(await expectOk(checkout)).paymentUrl);
    await new PaymentPage(page).payWith(cards.pays);
    // Where they are led back to comes from the product itself.
    await page.waitForURL(({ origin }) => origin === addresses.portal);
    await page.goto(`/bookings/${id}`);
    await expect(page.getByRole('article')).toHaveCount(2, { timeout: 20_000 });
    const unmarked = new UnmarkedWords(page);
    unmarked.know(name, event.title);
    await expectMarked(page, [`/bookings/${id}`, '/bookings'], unmarked);
  });

  test('nor do those of an admin', async ({ page, event, organizer }) => {
    const caller = new Caller(page.context().request, 'XSRF-TOKEN-ADMIN');
    const { email, password } = demoAdmin;
    await expectOk(await caller.send('POST', '/admin/api/session', { data: { email, password } }));
    await expectMarked(page, [
      '/admin',
      '/admin/events',
      '/admin/events/new',
      ...(await stepsOf(page, event.id)),
      '/admin/venues',
      '/admin/venues/new',
      '/admin/team',
      '/admin/organizations',
      '/admin/audit',
      '/admin/mail',
      '/admin/account',
      '/admin/password',
    ]);
    const unmarked = await expectMarked(page, [`/admin/venues/${await newVenue(organizer)}`]);
    await page.goto(`/admin/venues/${await newVenue(organizer)}`);
    const hall = page.locator('pt-hall-form');
    await hall.locator('summary').click();
    await hall.getByRole('checkbox').check();
    for (const field of await hall.getByRole('textbox').all()) await field.fill('?');
    await hall.locator('button[type=submit]').click();
    expect(await unmarked.find()).toEqual([]);
  });

  test('somebody who reads another one says so, and is answered in it at the same address', async ({
    page,
  }) => {
    await page.goto('/events/low-tide');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveURL('/events/low-tide');
    await expect(page.getByRole('link', { name: 'Choose seats' }).first()).toBeVisible();
    await page.goto('/admin/sign-in');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});

/** Where the bar of the event editor leads to, whatever its steps are called. */
async function stepsOf(page: Page, eventId: string): Promise<string[]> {
  await page.goto(`/admin/events/${eventId}`);
  const links = page.locator('pt-step-bar').getByRole('link');
  await expect(links.first()).toBeVisible();
  const all = await links.all();
  return Promise.all(all.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

/** A venue that has no hall yet. */
async function newVenue(organizer: Caller): Promise<string> {
  const venue = {
    ...{
      name: `Parish Hall ${crypto.randomUUID().slice(0, 8)}`,
      online: false,
      timeZone: 'Asia/Kuala_Lumpur',
    },
    ...{ address: '12 Jalan Gereja', city: 'Melaka', country: 'MY' },
  };
  const answer = await organizer.send('POST', '/admin/api/venues', { data: { venue } });
  return venueAnswer.parse(await expectOk(answer)).venue.id;
}

/** Goes to each page, sends what form it has empty so that it says what is missing, and looks for words in no messages. */
async function expectMarked(
  page: Page,
  paths: readonly string[],
  unmarked = new UnmarkedWords(page),
): Promise<UnmarkedWords> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator('h1, h2').first(), path).toBeVisible();
    await expect(page.locator('pt-skeleton'), path).toHaveCount(0);
    const send = page.locator('main form button[type=submit]:enabled').first();
    if (await send.isVisible()) await send.click();
    found.push(...(await unmarked.find()).map((word) => `${path}: ${word}`));
  }
  expect(found).toEqual([]);
  return unmarked;
}
