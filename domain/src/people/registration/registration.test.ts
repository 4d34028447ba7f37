import { expect, test } from '@jest/globals';
import { registration } from './registration.ts';

test('a registration that the release before stored is confirmed in English', () => {
  const stored = {
    id: 'registration#1',
    email: 'carla@mail.test',
    name: 'Carla',
    passwordHash: 'hash of a password',
    digest: 'digest of a code',
    attempts: 0,
    codeExpiresAt: 1_796_126_400,
    expiresAt: 1_796_212_800,
  };
  expect(registration.parse(stored)).toEqual({ ...stored, language: 'en' });
});
