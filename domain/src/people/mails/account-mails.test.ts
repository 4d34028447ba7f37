import { describe, expect, test } from '@jest/globals';
import { confirmationMail, invitationMail, passwordResetMail } from './account-mails.ts';

const code = { digits: '012345', goodUntil: '2026-12-01T12:10:00.000Z' };
const reader = { email: 'carla@mail.test', name: '<b>Carla</b> & Co', language: 'en' } as const;

describe('mails', () => {
  test('say the same as text and as HTML', () => {
    const { to, subject, text, html } = confirmationMail(reader, code);
    expect(to).toBe('carla@mail.test');
    expect(subject).toBe('012345 is your code for Parterre');
    expect(text).toContain('012345');
    expect(html).toContain('012345');
  });

  test('say no word of a stranger to an address that nobody has confirmed', () => {
    const advertiser = { ...reader, name: 'Win 500 EUR now' };
    for (const mail of [
      confirmationMail(advertiser, code),
      invitationMail(advertiser, 'Little House', 'abc.def', 'https://tickets.test'),
    ])
      expect(JSON.stringify(mail)).not.toContain('Win 500');
  });

  test('have a subject of one line, also of what was stored before that was a rule', () => {
    const { subject, text } = invitationMail(
      reader,
      'House\r\nBcc: all@mail.test',
      't',
      'https://tickets.test',
    );
    expect(subject).toBe('House Bcc: all@mail.test invites you to Parterre');
    expect(text).not.toContain('\nBcc');
  });

  test('never take a name for markup', () => {
    const { html } = passwordResetMail(reader, code);
    expect(html).toContain('&lt;b&gt;Carla&lt;/b&gt; &amp; Co');
    expect(html).not.toContain('<b>Carla');
  });

  test('with a code are good as long as the code, any other for ever', () => {
    for (const mail of [confirmationMail(reader, code), passwordResetMail(reader, code)])
      expect(mail.goodUntil).toBe(code.goodUntil);
    const invitation = invitationMail(reader, 'Little House', 'abc.def', 'https://tickets.test');
    expect(invitation).not.toHaveProperty('goodUntil');
  });

  test('carry an invitation’s token in its link, behind what a server gets to see', () => {
    const { text, html } = invitationMail(reader, 'Little House', 'abc.def-_', 'https://tickets.test');
    const link = 'https://tickets.test/admin/invitation#token=abc.def-_';
    expect(new URL(link).search).toBe('');
    expect(text).toContain(link);
    expect(html).toContain(`href="${link}"`);
  });
});
