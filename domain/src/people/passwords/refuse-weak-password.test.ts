import { describe, expect, test } from '@jest/globals';
import { refuseWeakPassword } from './refuse-weak-password.ts';

const carla = { email: 'carla.menezes@mail.example', name: 'Carla Menezes-Łoś' };
const atPassword: unknown = expect.objectContaining({
  code: 'invalid-input',
  details: { fields: [{ field: 'password', message: { en: expect.any(String) } }] },
});

const refusalOf = (password: string, owner = carla): unknown => {
  try {
    refuseWeakPassword(password, owner);
    return null;
  } catch (error) {
    return error;
  }
};

describe('a password', () => {
  test.each([
    '1234567890',
    'qwertyuiop',
    'QWERTYUIOP',
    'Password123',
    'q1w2e3r4t5',
    'basketball',
    'ｑｗｅｒｔｙｕｉｏｐ',
  ])('%p is refused: it is tried first', (password) => expect(refusalOf(password)).toEqual(atPassword));

  test.each([
    'carla.menezes',
    'CarlaMenezes1!',
    'menezes-2026',
    'carla.menezes@mail.example',
    'Parterre2026',
    'parterre-parterre',
    'Menezes+Łoś',
    'ćarla-menežes',
  ])('%p is refused: it is little more than what everybody knows', (password) => {
    expect(refusalOf(password)).toEqual(atPassword);
  });

  test.each([
    'front-row-please',
    'carla likes the second balcony',
    'parterre, row seven',
    'Müller-und-Söhne',
    '파르테르-좌석-열-이십',
    'xk7!mqp29v',
  ])('%p is taken', (password) => {
    expect(refusalOf(password)).toBeNull();
  });

  test('of somebody with a short name is judged by what it says beside the name', () => {
    expect(refusalOf('li-evening-tram', { email: 'li@mail.example', name: 'Li' })).toBeNull();
  });
});
