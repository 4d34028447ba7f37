import { afterAll, describe, expect, test } from '@jest/globals';
import { hashSync } from 'bcryptjs';
import { piscinaCostlyWork } from '../../costly/piscina-costly-work.ts';
import { bcryptPasswords } from '../passwords/bcrypt-passwords.ts';
import { oneTimeCode, password, personName } from './credentials.ts';

describe('passwords', () => {
  test.each(['ten chars!', 'x'.repeat(72), 'ü'.repeat(36), 'u\u0308'.repeat(36)])('%p is taken', (text) => {
    expect(password.safeParse(text).success).toBe(true);
  });

  test.each(['too short', 'x'.repeat(73), 'ü'.repeat(37)])('%p is refused', (text) => {
    expect(password.safeParse(text).success).toBe(false);
  });
});

describe('codes', () => {
  test.each([
    '123456',
    ' 123456 ',
    '123 456',
    '123-456',
    '123\u2013456',
    '1 2 3 4 5 6',
    '１２３４５６',
    '١٢٣٤٥٦',
    '۱۲۳۴۵۶',
    '१२३४५६',
    '123\u00a0456',
    '\u200e123456',
  ])('%p is read as 123456', (typed) => {
    expect(oneTimeCode.parse(typed)).toBe('123456');
  });

  test.each(['', '12345', '1234567', '12345a', '12.3456', `${' '.repeat(35)}123456`])(
    '%p is refused',
    (typed) => {
      expect(oneTimeCode.safeParse(typed).success).toBe(false);
    },
  );
});

describe('names', () => {
  test.each(['Ada Lovelace', "Seán O'Casey", '宮本 茂'])('%p is taken', (text) => {
    expect(personName.safeParse(text).success).toBe(true);
  });

  test.each([
    '',
    '  ',
    'Ada\n\nYou have won',
    'Ada\u2028You have won',
    'Ada\u0000',
    'A'.repeat(81),
    'Win 500 EUR https://win.example',
  ])('%p is refused', (text) => {
    expect(personName.safeParse(text).success).toBe(false);
  });
});

describe('bcrypt in worker threads', () => {
  const work = piscinaCostlyWork();
  const passwords = bcryptPasswords(work, 4);
  const place = { share: 'a network' };
  afterAll(() => work.close());

  test('recognises the password that it hashed, and no other', async () => {
    const hash = await passwords.hash('front-row-please', place);
    expect(hash).toMatch(/^\$2b\$04\$/);
    await expect(passwords.matches('front-row-please', hash, place)).resolves.toBe(true);
    await expect(passwords.matches('front-row-pleasE', hash, place)).resolves.toBe(false);
  });

  test.each([
    ['Müller-und-Söhne', 'NFC', 'NFD'],
    ['Müller-und-Söhne', 'NFD', 'NFC'],
    ['파르테르-좌석-열', 'NFC', 'NFD'],
    ['Ångström-åben-dør', 'NFD', 'NFC'],
  ] as const)('%p set in %s and typed in %s is the same password', async (text, set, typed) => {
    const hash = await passwords.hash(text.normalize(set), place);
    await expect(passwords.matches(text.normalize(typed), hash, place)).resolves.toBe(true);
  });

  test.each(['NFC', 'NFD'] as const)('a hash that was made of the bytes of %s stays good', async (form) => {
    const hash = hashSync('Müller-und-Söhne'.normalize(form), 4);
    for (const typed of ['NFC', 'NFD'] as const)
      await expect(passwords.matches('Müller-und-Söhne'.normalize(typed), hash, place)).resolves.toBe(true);
  });

  test('compares also where there is no account, and says no', async () => {
    await expect(passwords.matches('the password of nobody', null, place)).resolves.toBe(false);
  });
});
