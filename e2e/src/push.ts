import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { aBrowser } from '@parterre/local/push-service/testing/receive';
import { z } from 'zod';
import { addresses } from './stack.ts';

/** What a page's registration shows, each as one line. */
const shownLines = `navigator.serviceWorker.getRegistration()
  .then((registration) => registration?.getNotifications() ?? [])
  .then((all) => all.map(({ title, body }) => title + ': ' + body))`;
const lines = z.array(z.string());

/**
 * A Chromium whose pages subscribe at the push service of the local stack, and whose service worker is given what came there: its own
 * push service is far away. Asked for before a page is opened.
 */
export async function pushedTo(page: Page) {
  await page.context().grantPermissions(['notifications'], { origin: addresses.portal });
  let browser: Awaited<ReturnType<typeof aBrowser>> | undefined;
  await page.exposeFunction('subscribeAtService', async (applicationServerKey: string) => {
    browser = await aBrowser(addresses.push, applicationServerKey);
    return browser.subscription;
  });
  await page.addInitScript({ path: join(import.meta.dirname, 'in-page', 'subscribe-there.mjs') });

  const devTools = await page.context().newCDPSession(page);
  let registrationId = '';
  devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    registrationId = registrations.find(({ isDeleted }) => !isDeleted)?.registrationId ?? '';
  });
  await devTools.send('ServiceWorker.enable');

  const received = async () => (await browser?.received()) ?? [];
  const subscribed = () => {
    if (!browser) throw new Error('the page has not subscribed yet');
    return browser;
  };
  return {
    received,
    /** What the push service answers to the next message, with this status. */
    fail: (status: number) => subscribed().fail({ status }),
    /** The push service knows the browser no more. */
    end: () => subscribed().end(),
    /** Gives the service worker what came, once it is there, and answers what it shows of it. */
    shown: async (words: string) => {
      let text: string | undefined;
      await expect(async () => {
        text = (await received()).find((one) => one.text.includes(words))?.text;
        expect(text, `a push message about ${words}`).toBeDefined();
      }).toPass({ timeout: 30_000, intervals: [200, 400] });
      const sent = { origin: addresses.portal, registrationId, data: text ?? '' };
      await devTools.send('ServiceWorker.deliverPushMessage', sent);
      let titles: readonly string[] = [];
      await expect(async () => {
        titles = lines.parse(await page.evaluate(shownLines));
        expect(titles).not.toEqual([]);
      }).toPass({ timeout: 10_000 });
      return titles;
    },
  };
}
