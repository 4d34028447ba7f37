import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '../../ids.ts';
import { aCustomer } from '../../testing/account-builders.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import type { Account, Employee } from './account.ts';
import type { AccountStore } from './account-store.ts';
import { dynamoAccountStore } from './dynamo-account-store.ts';

const at = '2026-12-01T12:30:00.000Z';

describe('the contract of the account store, of changes', () => {
  let world: TestModels;
  let store: AccountStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoAccountStore(world.models);
  });
  afterAll(() => world.close());

  const added = async <Added extends Account>(account: Added): Promise<Added> => {
    await world.commit(store.add(account));
    return account;
  };
  const aWorker = (state: Employee['state'] = 'active') =>
    added(anEmployee({ email: `${randomIds.next()}@house.test`, state, mustChangePassword: true }));

  describe('setPassword', () => {
    it('sets it, ends every session, and changes nothing else', async () => {
      const customer = await added(aCustomer());
      expect(await world.commit([store.setPassword(customer, 'another hash', at)])).toBe('saved');
      const changed = { ...customer, passwordHash: 'another hash', sessionsEndedAt: at };
      expect(await store.byId(customer.id)).toEqual(changed);
    });

    it('is the change that an employee was asked for', async () => {
      const employee = await aWorker();
      await world.commit([store.setPassword(employee, 'another hash', at)]);
      expect(await store.byId(employee.id)).toMatchObject({ mustChangePassword: false });
    });
  });

  describe('activate', () => {
    const activate = ({ id }: Employee, passwordHash = 'hash') =>
      world.commit([store.activate(id, { passwordHash, language: 'en' })]);

    it('makes an invited employee an active one, once', async () => {
      const employee = await aWorker('invited');
      expect([await activate(employee), await activate(employee, 'another hash')]).toEqual([
        'saved',
        'not-invited',
      ]);
      const active = { ...employee, passwordHash: 'hash', state: 'active' };
      expect(await store.byId(employee.id)).toEqual(active);
    });

    it('does not bring back an employee who was deactivated', async () => {
      const employee = await aWorker('invited');
      await world.commit([store.deactivate(employee.id, at)]);
      expect(await activate(employee)).toBe('not-invited');
      expect(await store.byId(employee.id)).toMatchObject({ state: 'deactivated' });
    });
  });

  describe('change', () => {
    it('changes what is named alone', async () => {
      const customer = await added(aCustomer());
      expect(await world.commit([store.change(customer.id, { name: 'Carla Chan' })])).toBe('saved');
      expect(await store.byId(customer.id)).toEqual({ ...customer, name: 'Carla Chan' });
    });
  });

  describe('endSessions', () => {
    it('ends those begun until then, and may be repeated', async () => {
      const customer = await added(aCustomer());
      const end = () => world.commit([store.endSessions(customer.id, at)]);
      expect([await end(), await end()]).toEqual(['saved', 'saved']);
      expect(await store.byId(customer.id)).toEqual({ ...customer, sessionsEndedAt: at });
    });
  });

  describe('deactivate', () => {
    it('ends the sessions of an employee, too', async () => {
      const employee = await aWorker();
      expect(await world.commit([store.deactivate(employee.id, at)])).toBe('saved');
      const deactivated = { ...employee, state: 'deactivated', sessionsEndedAt: at };
      expect(await store.byId(employee.id)).toEqual(deactivated);
    });
  });

  it('makes no account of an id that is unknown', async () => {
    const nobody = aCustomer();
    const changes = [
      store.setPassword(nobody, 'hash', at),
      store.change(nobody.id, { name: 'Nobody' }),
      store.endSessions(nobody.id, at),
      store.deactivate(nobody.id, at),
    ];
    for (const change of changes) expect(await world.commit([change])).toBe('unknown-account');
    expect(await world.commit([store.activate(nobody.id, { passwordHash: 'hash', language: 'en' })])).toBe(
      'not-invited',
    );
    expect(await store.byId(nobody.id)).toBeNull();
  });
});
