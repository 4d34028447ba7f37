import { describe, expect, test } from '@jest/globals';
import { confirmationMail, invitationMail } from './account-mails.ts';

const reader = { email: 'carla@mail.test', name: '<b>Carla</b> & Co' };

describe('mails', () => {
  test('say the same as text and as HTML', () => {
    const { to, subject, text, html } = confirmationMail(reader, '012345');
    expect(to).toBe('carla@mail.test');
    expect(subject).toBe('012345 is your code for Parterre');
    expect(text).toContain('012345');
    expect(html).toContain('012345');
  });

  test('never take a name for markup', () => {
    const { html } = confirmationMail(reader, '012345');
    expect(html).toContain('&lt;b&gt;Carla&lt;/b&gt; &amp; Co');
    expect(html).not.toContain('<b>Carla');
  });

  test('carry an invitation’s token in its link, behind what a server gets to see', () => {
    const { text, html } = invitationMail(reader, 'Little House', 'abc.def-_', 'https://tickets.test');
    const link = 'https://tickets.test/admin/invitation#token=abc.def-_';
    expect(new URL(link).search).toBe('');
    expect(text).toContain(link);
    expect(html).toContain(`href="${link}"`);
  });
});
