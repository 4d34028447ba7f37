import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationId, randomIds } from '../../ids.ts';
import { aCustomer } from '../../testing/account-builders.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { readPages } from '../../testing/read-pages.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './account-store.ts';
import { dynamoAccountStore } from './dynamo-account-store.ts';

const anAddress = (): string => `${randomIds.next()}@house.test`;

/** How accounts are added and found; see `dynamo-account-changes` for the rest. */
describe('the contract of the account store', () => {
  let world: TestModels;
  let store: AccountStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoAccountStore(world.models);
  });
  afterAll(() => world.close());

  const add = (account: Account) => world.commit(store.add(account));

  describe('byId', () => {
    it('answers customers and employees as they were added', async () => {
      const [customer, admin] = [aCustomer(), anEmployee({ email: anAddress(), role: 'admin' })];
      const organizer = anEmployee({ email: anAddress(), state: 'invited' });
      await Promise.all([customer, admin, organizer].map(add));
      expect(await store.byId(customer.id)).toEqual(customer);
      expect(await store.byId(admin.id)).toEqual(admin);
      expect(await store.byId(organizer.id)).toEqual(organizer);
    });

    it('answers null to an id that is unknown', async () => {
      expect(await store.byId(aCustomer().id)).toBeNull();
    });
  });

  describe('byEmail', () => {
    it('answers the account of this portal', async () => {
      const customer = aCustomer();
      const employee = anEmployee({ email: customer.email });
      await add(customer);
      expect(await store.byEmail('employee', customer.email)).toBeNull();
      await add(employee);
      expect(await store.byEmail('customer', customer.email)).toEqual(customer);
      expect(await store.byEmail('employee', customer.email)).toEqual(employee);
    });
  });

  describe('add', () => {
    it('is refused when another account of the portal has the address, which stays as it is', async () => {
      const customer = aCustomer();
      const later = aCustomer({ email: customer.email, name: 'Mallory' });
      expect([await add(customer), await add(later)]).toEqual(['saved', 'email-in-use']);
      expect(await store.byEmail('customer', customer.email)).toEqual(customer);
      expect(await store.byId(later.id)).toBeNull();
    });

    it('says of what is repeated that the address is in use', async () => {
      const customer = aCustomer();
      expect([await add(customer), await add(customer)]).toEqual(['saved', 'email-in-use']);
    });

    it('of several at once with one address adds one', async () => {
      const { email } = aCustomer();
      const wishes = Array.from({ length: 5 }, () => aCustomer({ email }));
      const answers = await Promise.all(wishes.map(add));
      expect(answers.filter((answer) => answer === 'email-in-use')).toHaveLength(4);
      expect(await store.byEmail('customer', email)).toEqual(wishes[answers.indexOf('saved')]);
    });

    it('never takes the place of an account', async () => {
      const customer = aCustomer();
      await add(customer);
      await expect(add(aCustomer({ id: customer.id }))).rejects.toThrow();
      expect(await store.byId(customer.id)).toEqual(customer);
    });
  });

  describe('ofOrganization', () => {
    it('answers its employees by address, page by page, and no others', async () => {
      const owner = organizationId.parse(randomIds.next());
      const letters = ['d', 'a', 'e', 'c', 'b'];
      const employees = letters.map((letter) =>
        anEmployee({ organizationId: owner, email: `${letter}-${anAddress()}` }),
      );
      await Promise.all([...employees, anEmployee({ email: anAddress() })].map(add));
      const pages = await readPages((cursor) => store.ofOrganization(owner, { limit: 2, cursor }));
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
      expect(pages.flat()).toEqual([1, 4, 3, 0, 2].map((n) => employees[n]));
    });
  });
});
