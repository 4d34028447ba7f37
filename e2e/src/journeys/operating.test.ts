import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoAdmin } from '@parterre/local/demo/accounts';
import { z } from 'zod';
import { expectAccessible } from '../accessible.ts';
import { type Caller, expectOk } from '../caller.ts';
import { expect, test } from '../journey.ts';
import { mailTo } from '../inbox.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { setAside } from '../set-aside.ts';
import { dataFolder, portOffset } from '../stack.ts';

// One after the other: to the doctor a dead letter is something to be mended.
test.describe.configure({ mode: 'default' });

test('the doctor finds everything well, and its mail arrives @desktop', async () => {
  const address = 'operator@house.example';
  const besideWorker = join(import.meta.dirname, '../../../local/src/beside-worker.ts');
  const doctor = [besideWorker, 'worker/src/doctor/main.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, [...doctor, '--mail', address], {
    env: { ...process.env, PORT_OFFSET: String(portOffset), DATA_DIR: dataFolder },
  });
  for (const check of ['database', 'clocks', 'keys', 'queues', 'backlog', 'webhooks', 'mail'])
    expect(stdout).toContain(`✔ ${check}`);
  await mailTo(address, /^Mail from Parterre arrives/);
});

const deliveries = z.object({
  deliveries: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })).min(1),
});
const place = z.tuple([z.string(), z.string()]);

/** A job of the queue of mails for something that somebody of the example house was told, and who that is. */
async function aJob(organizer: Caller): Promise<{ readonly body: string; readonly name: string }> {
  const data = { kind: 'booking-confirmed' };
  const found = await expectOk(await organizer.send('POST', '/admin/api/deliveries/search', { data }));
  const [one] = deliveries.parse(found).deliveries;
  const [person, at] = place.parse(JSON.parse(Buffer.from(one?.id ?? '', 'base64url').toString()));
  const body = JSON.stringify({ kind: 'notification', person, at, channel: 'email' });
  return { body, name: one?.to.name ?? '' };
}

const devices = [
  { of: 'a desktop', viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false },
  { of: 'a phone', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
];

for (const { of, ...device } of devices) {
  // Both in one file, where nothing else is set aside meanwhile.
  test.describe(`on ${of} @desktop`, () => {
    test.use(device);

    test('an admin looks at what was set aside, sends it again and throws away what nobody can read', async ({
      page,
      organizer,
    }) => {
      const { body, name } = await aJob(organizer);
      await setAside('booking-mail', body);
      await setAside('booking-mail', 'no letter at all');

      const desk = new DeskPage(page);
      await desk.signIn(demoAdmin);
      await desk.goTo('Mail');
      await page.getByRole('link', { name: /^Look at them.*Tickets/ }).click();
      await desk.expectHeading('Dead letters');
      const letters = page.getByRole('main').getByRole('listitem');
      await expect(letters).toHaveCount(2);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      const ticket = letters.filter({ hasText: name });
      await expect(ticket).toContainText('tried 51 times');

      await ticket.getByRole('link', { name: 'Each try' }).click();
      const panel = page.getByRole('complementary', { name: 'Message' });
      await expect(panel.getByRole('heading', { name, level: 2 })).toBeVisible();
      expect(page.url()).not.toContain('@');
      await expectAccessible(page);
      await page.goBack();

      const unreadable = letters.filter({ hasText: 'Cannot be read' });
      await unreadable.getByRole('button', { name: 'Throw away' }).click();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Throw it away' }).click();
      await expect(letters).toHaveCount(1);
      await ticket.getByRole('button', { name: 'Send again' }).click();
      await expect(page.getByRole('heading', { name: 'Nothing is waiting here' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
