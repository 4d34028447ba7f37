import { describe, expect, test } from '@jest/globals';
import { email, readableAddress } from './email-address.ts';

const refusalOf = (text: string) => email.safeParse(text).error?.issues[0]?.message;

describe('e-mail addresses', () => {
  test.each([
    ['  Carla@Mail.Example ', 'carla@mail.example'],
    ['r&d@lab.example', 'r&d@lab.example'],
    ["o'hara+tickets@mail.example", "o'hara+tickets@mail.example"],
    ['jo@müller.example', 'jo@xn--mller-kva.example'],
    ['jo@mu\u0308ller.example', 'jo@xn--mller-kva.example'],
    ['JO@MÜLLER.EXAMPLE', 'jo@xn--mller-kva.example'],
    ['jo@xn--mller-kva.example', 'jo@xn--mller-kva.example'],
    ['me@例え。テスト', 'me@xn--r8jz45g.xn--zckzah'],
    ['ｍｅ＠mail．example', 'me@mail.example'],
    ['me@παράδειγμα.δοκιμή', 'me@xn--hxajbheg2az3al.xn--jxalpdlp'],
  ])('%p is %p', (typed, stored) => {
    expect(email.parse(typed)).toBe(stored);
  });

  test.each([
    '',
    'carla',
    'carla@',
    '@mail.example',
    'a b@mail.example',
    'a@b@mail.example',
    '.a@mail.example',
    'a..b@mail.example',
    'a@localhost',
    'a@127.0.0.1',
    'a@10.0.0.12',
    'a@[::1]',
    'a@0x7f.1',
    'a@mail.example/x',
    'a@mail.example:25',
    'a@%6dail.example',
    'a\n@mail.example',
    `${'a'.repeat(65)}@mail.example`,
    `${'a'.repeat(250)}@b.example`,
    `${' '.repeat(250)}a@b.example`,
    // Longer by the letters that DNS knows than by those that were typed.
    `${'a'.repeat(60)}@${`${'ü'.repeat(40)}.`.repeat(4)}example`,
  ])('%p is refused', (text) => {
    expect(email.safeParse(text).success).toBe(false);
  });

  test('with other letters before the @ are refused with the true reason: our mail could not reach them', () => {
    expect(refusalOf('jürgen@mail.example')).toMatch(/plain letters before the @/);
    expect(refusalOf('用户@mail.example')).toMatch(/plain letters before the @/);
    for (const text of ['jürgen', 'a b@mail.example', 'jür gen@mail.example'])
      expect(refusalOf(text)).toBe('must be an e-mail address');
  });

  test('are shown to their owner with the letters of the domain', () => {
    expect(readableAddress('jo@xn--mller-kva.example')).toBe('jo@müller.example');
    expect(readableAddress('jo@mail.example')).toBe('jo@mail.example');
  });
});
