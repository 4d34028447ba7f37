import { afterAll, describe, expect, test } from '@jest/globals';
import { bcryptPasswords } from './bcrypt-passwords.ts';
import { email, password, personName } from './credentials.ts';

describe('passwords', () => {
  test.each(['ten chars!', 'x'.repeat(72), 'ü'.repeat(36)])('%p is taken', (text) => {
    expect(password.safeParse(text).success).toBe(true);
  });

  test.each(['too short', 'x'.repeat(73), 'ü'.repeat(37)])('%p is refused', (text) => {
    expect(password.safeParse(text).success).toBe(false);
  });
});

describe('e-mail addresses', () => {
  test('are compared without case and surrounding space', () => {
    expect(email.parse('  Carla@Mail.Example ')).toBe('carla@mail.example');
  });

  test.each(['', 'carla', 'carla@', '@mail.example', 'a b@mail.example', `${'a'.repeat(250)}@b.example`])(
    '%p is refused',
    (text) => {
      expect(email.safeParse(text).success).toBe(false);
    },
  );
});

describe('names', () => {
  test.each(['Ada Lovelace', "Seán O'Casey", '宮本 茂'])('%p is taken', (text) => {
    expect(personName.safeParse(text).success).toBe(true);
  });

  test.each(['', '  ', 'Ada\n\nYou have won', 'Ada\u2028You have won', 'Ada\u0000'])(
    '%p is refused',
    (text) => {
      expect(personName.safeParse(text).success).toBe(false);
    },
  );
});

describe('bcrypt in worker threads', () => {
  const passwords = bcryptPasswords(4);
  afterAll(() => passwords.close());

  test('recognises the password that it hashed, and no other', async () => {
    const hash = await passwords.hash('front-row-please');
    expect(hash).toMatch(/^\$2b\$04\$/);
    await expect(passwords.matches('front-row-please', hash)).resolves.toBe(true);
    await expect(passwords.matches('front-row-pleasE', hash)).resolves.toBe(false);
  });

  test('compares also where there is no account, and says no', async () => {
    await expect(passwords.matches('the password of nobody', null)).resolves.toBe(false);
  });
});
