import { describe, expect, it } from '@jest/globals';
import { headersOf } from './mail-headers.ts';

describe('headers of a mail', () => {
  it('end mails by one click', () => {
    const url = 'https://tickets.test/api/unsubscribe?token=abc_-';
    expect(headersOf({ headers: { 'Auto-Submitted': 'auto-generated' }, unsubscribe: { url } })).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${url}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('are none where nothing is said', () => {
    expect(headersOf({})).toEqual({});
  });

  it.each([
    ['Bcc', 'all@mail.test'],
    ['From', 'somebody@mail.test'],
    ['Content-Type', 'text/html'],
    ['X-A: b\r\nBcc', 'all@mail.test'],
    ['X-Why', 'a\r\nBcc: all@mail.test'],
    ['X-Why', 'a\nb'],
    ['X-Why', 'ä'],
    ['X-Why', ''],
    ['X-Why', 'x'.repeat(901)],
    ['toString', 'x'],
  ])('are never %j: %j', (name, value) => {
    expect(() => headersOf({ headers: { [name]: value } })).toThrow(
      expect.objectContaining({ name: 'NotSent', fault: 'refused' }),
    );
  });

  it('are ten at the most', () => {
    const headers = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`X-${'a'.repeat(n + 1)}`, 'x']));
    expect(() => headersOf({ headers })).toThrow('10 headers');
  });

  it.each(['javascript:alert(1)', 'mailto:stop@mail.test', 'ftp://tickets.test/'])(
    'end no mails by %s',
    (url) => {
      expect(() => headersOf({ unsubscribe: { url } })).toThrow(
        expect.objectContaining({ fault: 'refused' }),
      );
    },
  );
});
