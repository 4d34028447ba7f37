import { describe, expect, test } from '@jest/globals';
import { languages } from '../../words/languages.ts';
import { channel } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import { notificationKinds } from '../kinds/told.ts';
import { previewOf } from './preview.ts';

const sampling = { publicUrl: 'https://tickets.test', now: Date.parse('2026-12-01T12:00:00Z') };
const everything = notificationKinds.flatMap((kind) =>
  channel.options.flatMap((one) => languages.map((language) => [kind, one, language] as const)),
);

describe('previews', () => {
  test.each(everything)('show %s by %s in %s, where that is sent', (kind, one, language) => {
    const preview = previewOf(kind, one, language, sampling);
    expect(JSON.stringify(preview)).not.toMatch(/undefined|NaN|\[object|Invalid/);
    expect(preview?.channel).toBe(kinds[kind].channels.includes(one) ? one : undefined);
  });

  test('show a mail with what was booked, in the words of the mail that is sent', () => {
    const preview = previewOf('booking-confirmed', 'email', 'en', sampling);
    expect(preview).toMatchObject({
      subject: expect.stringContaining('Nocturnes for Two Pianos'),
      text: expect.stringMatching(/Stalls.*11.*12[^]*Floor: 2[^]*RM\s360\.00/),
      html: expect.stringContaining('<!doctype html>'),
    });
  });

  test('count the parts of a text message', () => {
    expect(previewOf('number-code', 'sms', 'en', sampling)).toMatchObject({ coding: 'gsm-7', parts: 1 });
  });
});
