import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dynamoAuditStore } from '../audit/dynamo-audit-store.ts';
import { organizationId, randomIds } from '../../ids.ts';
import { aCode, aCustomer, anErrand } from '../../testing/account-builders.ts';
import { anAuditEntry } from '../../testing/audit-entry-builder.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import type { AccountStore } from './account-store.ts';
import type { CodeStore } from '../codes/code-store.ts';
import { dynamoAccountStore } from './dynamo-account-store.ts';
import { dynamoCodeStore } from '../codes/dynamo-code-store.ts';

const at = '2026-12-01T12:30:00.000Z';
const codeExpired = { code: 'code-expired' };
const anAddress = (): string => `${randomIds.next()}@house.test`;

describe('the contract of the account store, of invitations and registrations', () => {
  let world: TestModels;
  let store: AccountStore;
  let codes: CodeStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoAccountStore(world.models);
    codes = dynamoCodeStore(world.models);
  });
  afterAll(() => world.close());

  const putCode = async () => {
    const code = aCode();
    await codes.add(code);
    return code;
  };
  const anInvited = async () => {
    const employee = anEmployee({ email: anAddress(), state: 'invited' });
    await store.addUnlessKnown(employee);
    return employee;
  };

  const entriesOf = async (id: string) =>
    (await dynamoAuditStore(world.models).list(organizationId.parse(id), { limit: 5 })).items;

  describe('invite', () => {
    it('adds the employee with the invitation, and says who did it', async () => {
      const employee = anEmployee({ email: anAddress(), state: 'invited' });
      const [invitation, entry, errand] = [aCode(), anAuditEntry(), anErrand()];
      await store.invite(employee, invitation, entry, errand);
      expect(await store.byEmail('employee', employee.email)).toEqual(employee);
      expect(await codes.find(invitation.id)).toEqual(invitation);
      expect(await entriesOf(entry.organizationId)).toEqual([entry]);
    });

    it('does nothing when the address is in use', async () => {
      const [first, second] = [await anInvited(), aCode()];
      const other = anEmployee({ email: first.email });
      const refused = store.invite(other, second, anAuditEntry(), anErrand());
      await expect(refused).rejects.toMatchObject({ code: 'email-in-use' });
      expect([await store.byId(other.id), await codes.find(second.id)]).toEqual([null, null]);
    });
  });

  describe('inviteAgain', () => {
    it('puts a new invitation in the place of the old one, and says who did it', async () => {
      const old = await putCode();
      const [newer, entry] = [{ ...old, digest: 'digest of a newer code' }, anAuditEntry()];
      await store.inviteAgain(newer, entry, anErrand());
      expect(await codes.find(old.id)).toEqual(newer);
      expect(await entriesOf(entry.organizationId)).toEqual([entry]);
    });
  });

  describe('acceptInvitation', () => {
    it('makes an invited employee an active one, and uses up the invitation', async () => {
      const [employee, code] = [await anInvited(), await putCode()];
      const entry = anAuditEntry();
      await store.acceptInvitation(employee.id, 'hash', code, entry);
      const active = { ...employee, passwordHash: 'hash', state: 'active' };
      expect([await store.byId(employee.id), await codes.find(code.id)]).toEqual([active, null]);
      expect(await entriesOf(entry.organizationId)).toEqual([entry]);
    });

    it('is possible once, even with another invitation', async () => {
      const [employee, code, another] = [await anInvited(), await putCode(), await putCode()];
      await store.acceptInvitation(employee.id, 'hash', code, anAuditEntry());
      const again = store.acceptInvitation(employee.id, 'another hash', another, anAuditEntry());
      await expect(again).rejects.toMatchObject(codeExpired);
      expect(await store.byId(employee.id)).toMatchObject({ passwordHash: 'hash' });
    });

    it('does not bring back an employee who was deactivated', async () => {
      const [employee, code] = [await anInvited(), await putCode()];
      await store.deactivate(employee.id, at, anAuditEntry());
      await expect(store.acceptInvitation(employee.id, 'hash', code, anAuditEntry())).rejects.toMatchObject(
        codeExpired,
      );
      expect(await store.byId(employee.id)).toMatchObject({ state: 'deactivated' });
    });

    it('needs the newest invitation', async () => {
      const [employee, code] = [await anInvited(), await putCode()];
      const earlier = { ...code, digest: 'digest of an earlier code' };
      await expect(
        store.acceptInvitation(employee.id, 'hash', earlier, anAuditEntry()),
      ).rejects.toMatchObject(codeExpired);
      expect(await store.byId(employee.id)).toEqual(employee);
    });
  });

  describe('register', () => {
    it('adds the customer and ends the registration', async () => {
      const [customer, registration] = [aCustomer(), await putCode()];
      await store.register(customer, registration);
      expect(await store.byEmail('customer', customer.email)).toEqual(customer);
      expect(await codes.find(registration.id)).toBeNull();
    });

    it('of several at once with one registration adds one customer', async () => {
      const registration = await putCode();
      const customers = Array.from({ length: 5 }, () => aCustomer());
      const answers = await Promise.allSettled(customers.map((each) => store.register(each, registration)));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const found = await Promise.all(customers.map(({ id }) => store.byId(id)));
      expect(found.filter((each) => each !== null)).toHaveLength(1);
    });

    it('adds nobody with a code that is not the newest, or whose registration ended', async () => {
      const [customer, registration] = [aCustomer(), await putCode()];
      const earlier = { ...registration, digest: 'digest of an earlier code' };
      await expect(store.register(customer, earlier)).rejects.toMatchObject(codeExpired);
      expect(await store.byId(customer.id)).toBeNull();
      await store.register(aCustomer(), registration);
      await expect(store.register(customer, registration)).rejects.toMatchObject(codeExpired);
    });

    it('leaves the registration when another one of the same address was faster', async () => {
      const [first, second] = [await putCode(), await putCode()];
      const customer = aCustomer();
      await store.register(customer, first);
      const late = store.register(aCustomer({ email: customer.email }), second);
      await expect(late).rejects.toMatchObject({ code: 'email-in-use' });
      expect(await codes.find(second.id)).toEqual(second);
    });
  });
});
