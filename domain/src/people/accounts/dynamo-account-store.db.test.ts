import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationId, randomIds } from '../../ids.ts';
import { aCode, aCustomer, anErrand } from '../../testing/account-builders.ts';
import { anAuditEntry } from '../../testing/audit-entry-builder.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { readPages } from '../../testing/read-pages.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import type { Employee } from './account.ts';
import type { AccountStore } from './account-store.ts';
import { dynamoAccountStore } from './dynamo-account-store.ts';

const anAddress = (): string => `${randomIds.next()}@house.test`;

/** How accounts are added and found; see `dynamo-account-changes` and `dynamo-account-invitations` for the rest. */
describe('the contract of the account store', () => {
  let world: TestModels;
  let store: AccountStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoAccountStore(world.models);
  });
  afterAll(() => world.close());

  const invite = (employee: Employee) => store.invite(employee, aCode(), anAuditEntry(), anErrand());

  describe('byId', () => {
    it('answers customers and employees as they were added', async () => {
      const [customer, admin] = [aCustomer(), anEmployee({ email: anAddress(), role: 'admin' })];
      const organizer = anEmployee({ email: anAddress(), state: 'invited' });
      await Promise.all([customer, admin, organizer].map(store.addUnlessKnown));
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
      await store.addUnlessKnown(customer);
      expect(await store.byEmail('employee', customer.email)).toBeNull();
      await store.addUnlessKnown(employee);
      expect(await store.byEmail('customer', customer.email)).toEqual(customer);
      expect(await store.byEmail('employee', customer.email)).toEqual(employee);
    });
  });

  describe('addUnlessKnown', () => {
    it('answers null when it added, and the account that has the address when it did not', async () => {
      const customer = aCustomer();
      const later = aCustomer({ email: customer.email, name: 'Mallory' });
      expect(await store.addUnlessKnown(customer)).toBeNull();
      expect(await store.addUnlessKnown(later)).toEqual(customer);
      expect(await store.byId(later.id)).toBeNull();
    });

    it('may be repeated', async () => {
      const customer = aCustomer();
      await store.addUnlessKnown(customer);
      expect(await store.addUnlessKnown(customer)).toEqual(customer);
    });

    it('of several at once adds one, and all others are answered with it', async () => {
      const { email } = aCustomer();
      const wishes = Array.from({ length: 5 }, () => aCustomer({ email }));
      const answers = await Promise.all(wishes.map(store.addUnlessKnown));
      const winner = wishes[answers.indexOf(null)];
      expect(answers.filter((answer) => answer !== null)).toEqual([winner, winner, winner, winner]);
    });

    it('never takes the place of an account', async () => {
      const customer = aCustomer();
      await store.addUnlessKnown(customer);
      await expect(store.addUnlessKnown(aCustomer({ id: customer.id }))).rejects.toThrow();
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
      await Promise.all([...employees, anEmployee({ email: anAddress() })].map(invite));
      const pages = await readPages((cursor) => store.ofOrganization(owner, { limit: 2, cursor }));
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
      expect(pages.flat()).toEqual([1, 4, 3, 0, 2].map((n) => employees[n]));
    });
  });
});
