import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dynamoAuditStore } from '../audit/dynamo-audit-store.ts';
import { organizationId, randomIds } from '../../ids.ts';
import { aCode, aCustomer, anErrand } from '../../testing/account-builders.ts';
import { anAuditEntry } from '../../testing/audit-entry-builder.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { anAct } from '../../testing/session-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import type { Account, Employee } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { CodeStore } from '../codes/code-store.ts';
import { dynamoAccountStore } from './dynamo-account-store.ts';
import { dynamoCodeStore } from '../codes/dynamo-code-store.ts';
import { dynamoSessionEndingStore } from '../sessions/dynamo-session-ending-store.ts';
import { everySessionOf, newSessionEnding } from '../sessions/session-ending.ts';

const at = '2026-12-01T12:30:00.000Z';
const aChange = (passwordHash = 'hash of a new password') => ({
  passwordHash,
  at,
  act: anAct(),
  errand: anErrand(),
});
const [notFound, codeExpired] = [{ code: 'not-found' }, { code: 'code-expired' }];

describe('the contract of the account store, of changes', () => {
  let world: TestModels;
  let store: AccountStore;
  let codes: CodeStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoAccountStore(world.models);
    codes = dynamoCodeStore(world.models);
  });
  afterAll(() => world.close());

  const added = async <Added extends Account>(account: Added): Promise<Added> => {
    await store.addUnlessKnown(account);
    return account;
  };
  const aWorker = (state: Employee['state'] = 'active') =>
    added(anEmployee({ email: `${randomIds.next()}@house.test`, state, mustChangePassword: true }));
  const putCode = async () => {
    const code = aCode();
    await codes.add(code);
    return code;
  };
  const endingsOf = async ({ id }: Account) =>
    (await dynamoSessionEndingStore(world.models).since('2026')).filter(
      ({ subject }) => subject === everySessionOf(id),
    );
  const anEnding = ({ id }: Account) => newSessionEnding(everySessionOf(id), at);

  describe('setPassword', () => {
    it('sets it, ends every session, and changes nothing else', async () => {
      const customer = await added(aCustomer());
      const { passwordHash, ...change } = aChange();
      await store.setPassword(customer, { passwordHash, ...change });
      expect(await store.byId(customer.id)).toEqual({ ...customer, passwordHash, sessionsEndedAt: at });
      expect(await endingsOf(customer)).toEqual([anEnding(customer)]);
    });

    it('is the change that an employee was asked for', async () => {
      const employee = await aWorker();
      await store.setPassword(employee, aChange());
      expect(await store.byId(employee.id)).toMatchObject({ mustChangePassword: false });
    });

    it('by one code at once sets one password', async () => {
      const [customer, code] = [await added(aCustomer()), await putCode()];
      const wishes = Array.from({ length: 5 }, (_, n) => aChange(`hash ${n}`));
      const answers = await Promise.allSettled(wishes.map((wish) => store.setPassword(customer, wish, code)));
      const won = answers.findIndex(({ status }) => status === 'fulfilled');
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store.byId(customer.id)).toMatchObject({ passwordHash: `hash ${won}` });
      expect(await codes.find(code.id)).toBeNull();
    });

    it('leaves everything as it is with a code that is not the newest', async () => {
      const [customer, code] = [await added(aCustomer()), await putCode()];
      const earlier = { ...code, digest: 'digest of an earlier code' };
      await expect(store.setPassword(customer, aChange(), earlier)).rejects.toMatchObject(codeExpired);
      expect([await store.byId(customer.id), await endingsOf(customer)]).toEqual([customer, []]);
      expect(await codes.find(code.id)).toEqual(code);
    });

    it('makes no account of an id that is unknown', async () => {
      const nobody = aCustomer();
      await expect(store.setPassword(nobody, aChange())).rejects.toMatchObject(notFound);
      expect([await store.byId(nobody.id), await endingsOf(nobody)]).toEqual([null, []]);
    });
  });

  describe('rename', () => {
    it('changes the name alone, and makes no account of an id that is unknown', async () => {
      const [customer, nobody] = [await added(aCustomer()), aCustomer()];
      await store.rename(customer.id, 'Carla Chan');
      expect(await store.byId(customer.id)).toEqual({ ...customer, name: 'Carla Chan' });
      await expect(store.rename(nobody.id, 'Nobody')).rejects.toMatchObject(notFound);
      expect(await store.byId(nobody.id)).toBeNull();
    });
  });

  describe('endSessions', () => {
    it('ends them in the account and for every process; may be repeated', async () => {
      const customer = await added(aCustomer());
      await store.endSessions(customer.id, at, anAct(customer));
      await store.endSessions(customer.id, at, anAct(customer));
      expect(await store.byId(customer.id)).toEqual({ ...customer, sessionsEndedAt: at });
      expect(await endingsOf(customer)).toEqual([anEnding(customer)]);
    });
  });

  describe('deactivate', () => {
    it('ends the sessions, and says who did it', async () => {
      const [employee, entry] = [await aWorker(), anAuditEntry()];
      await store.deactivate(employee.id, at, entry);
      const deactivated = { ...employee, state: 'deactivated', sessionsEndedAt: at };
      expect(await store.byId(employee.id)).toEqual(deactivated);
      expect(await endingsOf(employee)).toEqual([anEnding(employee)]);
      const owner = organizationId.parse(entry.organizationId);
      expect((await dynamoAuditStore(world.models).list(owner, { limit: 5 })).items).toEqual([entry]);
    });
  });
});
