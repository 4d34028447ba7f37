import { describe, expect, test } from '@jest/globals';
import { aCustomer } from '../../testing/account-builders.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { type Account, account } from './account.ts';

const asAnEarlierReleaseStored = ({ language: _unknown, ...stored }: Account) => stored;

describe('an account', () => {
  test.each([aCustomer(), anEmployee()])('that has no language yet is written to in English', (known) => {
    expect(account.parse(asAnEarlierReleaseStored(known))).toEqual({ ...known, language: 'en' });
  });

  test('of which a later release knows more is read all the same', () => {
    const known = aCustomer();
    expect(account.parse({ ...known, language: 'tlh', pronouns: 'they' })).toEqual(known);
  });
});
