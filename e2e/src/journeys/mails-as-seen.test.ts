import { layOutMail, type MailContent } from '@parterre/domain/mail/mail-layout';
import { expect, test } from '@playwright/test';
import { violationsOn } from '../accessible.ts';

const hard: MailContent = {
  to: 'ada@example.org',
  language: 'en',
  subject: 'Your tickets',
  paragraphs: [
    'נועה לוי, your tickets are attached, and always here 👩‍👩‍👧:',
    { fact: 'ليلة الموسيقى العربية 2026' },
    { fact: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
    { fact: 'https://a-very-long-host-name.example.com/and/a/path/that/never/ends/and/has/no/break/in/it' },
    `${'Supercalifragilistic'.repeat(5)}.`,
  ],
  code: { digits: '012345', goodUntil: '2026-12-01T12:10:00.000Z' },
  button: {
    label: 'Show everything that there is about my booking and all of its tickets',
    url: 'https://tickets.test/bookings/1',
  },
  footnote: 'You get this because of your booking for ليلة الموسيقى.',
  unsubscribe: {
    label: 'Stop reminders by e-mail',
    page: 'https://tickets.test/unsubscribe?token=1',
    url: 'https://tickets.test/api/unsubscribe?token=1',
  },
};

// How wide and how bright it is, each of them says itself.
for (const width of [320, 640])
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`a mail at ${width}, ${colorScheme} @desktop`, () => {
      test.use({ viewport: { width, height: 700 }, colorScheme });

      test('is no wider than the screen, and read easily', async ({ page }) => {
        await page.setContent(layOutMail(hard).html);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        // A mail is no page: it has neither landmarks nor headings.
        const found = await violationsOn(page);
        expect(found.filter((one) => !/^(region|landmark-one-main|page-has-heading-one)/.test(one))).toEqual(
          [],
        );
      });
    });
