import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, violationsOn } from '../accessible.ts';
import { expect, test } from '../journey.ts';

const withoutScripts = (context: BrowserContext) =>
  context.route(/\.js(\?.*)?$/, (route) => route.abort('blockedbyclient'));

const dataOf = async (page: Page): Promise<unknown> =>
  JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');

const organizerOf = z.object({ organizer: z.object({ name: z.string(), url: z.url() }) });

/** Width and height of a JPEG, from its first frame header (ITU T.81, B.2.2). */
const sizeOf = (bytes: Buffer): { width: number; height: number } => {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc2)
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  throw new Error('no frame in this JPEG');
};

const statusOf = async (request: APIRequestContext, path: string): Promise<number> =>
  (await request.get(path)).status();

test.describe('for people, link previews and search engines without scripts', () => {
  test.use({ hasScripts: false });

  test('an event is there without a script, for people and for other sites', async ({
    page,
    event,
    request,
  }) => {
    await withoutScripts(page.context());
    await page.goto(`/events/${event.slug}`);
    await expect(page).toHaveTitle(`${event.title} · Parterre`);
    await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
    await expect(page.getByText('Grand Auditorium, Subang Jaya')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /Stalls.*left.*RM\s120/s })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Choose seats' })).toHaveAttribute(
      'href',
      `/events/${event.slug}/seats`,
    );
    expect(await violationsOn(page)).toEqual([]);

    expect(await dataOf(page)).toMatchObject({
      '@type': 'Event',
      name: event.title,
      location: { '@type': 'Place', name: 'Grand Auditorium' },
      offers: [{ price: '120.00' }, { price: '65.00' }],
    });
    const card = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(sizeOf(await (await request.get(card ?? '')).body())).toEqual({ width: 1200, height: 630 });

    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Take your seat.' })).toBeVisible();
    await page.getByRole('link', { name: 'Theatre' }).click();
    await expect(page).toHaveURL('/?kind=theatre');
    await expect(page.getByRole('link', { name: 'Theatre' })).toHaveAttribute('aria-current', 'true');
    expect(await violationsOn(page)).toEqual([]);
  });
});

test('what came with a page is not asked for again, and makes place for the portal', async ({
  page,
  event,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/events/${event.slug}`);
  await expect(page.getByRole('button', { name: /^Follow/ })).toBeVisible();
  await expect(page.locator('#first-view')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(asked).toContain('/api/session');
  expect(asked).not.toContain(`/api/events/${event.slug}`);

  // Shown again, it says what is so by then.
  await page.getByRole('link', { name: 'Parterre, home' }).click();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
  expect(asked).toContain(`/api/events/${event.slug}`);
});

test('an event leads to its organizer, and what else they have on', async ({ page, event }) => {
  await page.goto(`/events/${event.slug}`);
  const { organizer } = organizerOf.parse(await dataOf(page));
  await page.getByRole('link', { name: organizer.name }).click();
  await expect(page).toHaveURL(organizer.url);
  await expect(page.getByRole('heading', { level: 1, name: organizer.name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Coming events' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('button', { name: `Follow ${organizer.name}` })).toBeVisible();

  await page.goto('/organizers/nobody');
  await expect(page.getByRole('heading', { name: 'No such organizer' })).toBeVisible();
  await expectAccessible(page);
});

test('addresses where nothing is say so to machines @desktop', async ({ request, event }) => {
  expect(await statusOf(request, `/events/${event.slug}`)).toBe(200);
  expect(await statusOf(request, '/account')).toBe(200);
  for (const nowhere of ['/events/no-such-event', '/organizers/nobody', '/wp-login', '/events'])
    expect(await statusOf(request, nowhere), nowhere).toBe(404);
  const robots = await (await request.get('/robots.txt')).text();
  const [, sitemap = ''] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
  expect(await (await request.get(sitemap)).text()).toContain('/events/nocturnes-for-two-pianos</loc>');
});
