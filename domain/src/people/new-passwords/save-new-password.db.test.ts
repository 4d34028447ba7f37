import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '../../ids.ts';
import { toInstant } from '../../clock.ts';
import { aCode, aCustomer } from '../../testing/account-builders.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';
import type { Account } from '../accounts/account.ts';
import { nowhere } from '../callers/visit.ts';
import { everySessionOf, newSessionEnding } from '../sessions/session-ending.ts';
import { saveNewPassword } from './save-new-password.ts';

const notice = 'Your password was changed';

describe('saving a new password', () => {
  let world: AccountWorld;
  beforeAll(async () => {
    world = await anAccountWorld();
  });
  afterAll(() => world.close());

  const added = async () => {
    const customer = aCustomer();
    await world.stores.commit(world.stores.accounts.add(customer));
    return customer;
  };
  const kept = async () => {
    const code = aCode();
    await world.stores.commit([world.stores.codes.keep(code)]);
    return code;
  };
  const save = (account: Account, code = aCode(), passwordHash = 'another hash') => {
    const deps = { ...world.stores, ...world.accounts.telling, ids: randomIds, clock: world.clock };
    const wish = { passwordHash, action: 'password-reset', caller: nowhere } as const;
    return saveNewPassword(deps)(account, wish, [world.stores.codes.use(code)]);
  };
  /** All that comes of it. */
  const tracesOf = async ({ id, email }: Account) => {
    await world.work.idle();
    const endings = await world.stores.endings.since('2026');
    const { items } = await world.stores.trail.list({ customer: id }, { limit: 10 });
    return {
      endings: endings.filter(({ subject }) => subject === everySessionOf(id)),
      acts: items.map(({ action }) => action),
      mails: world.mailsTo(email).map(({ subject }) => subject),
    };
  };
  const noTraces = { endings: [], acts: [], mails: [] };

  it('ends every session for every process, is counted, and told to the owner', async () => {
    const [customer, code] = [await added(), await kept()];
    expect(await save(customer, code)).toBe('saved');
    const at = toInstant(world.clock.now());
    const changed = { ...customer, passwordHash: 'another hash', sessionsEndedAt: at };
    expect(await world.stores.accounts.byId(customer.id)).toEqual(changed);
    expect(await tracesOf(customer)).toEqual({
      endings: [newSessionEnding(everySessionOf(customer.id), at)],
      acts: ['password-reset'],
      mails: [notice],
    });
  });

  it('by one code at once saves one', async () => {
    const [customer, code] = [await added(), await kept()];
    const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => save(customer, code, `hash ${n}`)));
    expect(answers.filter((answer) => answer === 'code-used')).toHaveLength(4);
    const passwordHash = `hash ${answers.indexOf('saved')}`;
    expect(await world.stores.accounts.byId(customer.id)).toMatchObject({ passwordHash });
    expect(await tracesOf(customer)).toMatchObject({ acts: ['password-reset'], mails: [notice] });
    expect(await world.stores.codes.find(code.id)).toBeNull();
  });

  it('leaves everything as it is with a code that is not the newest', async () => {
    const [customer, code] = [await added(), await kept()];
    expect(await save(customer, { ...code, digest: 'digest of an earlier code' })).toBe('code-used');
    expect(await world.stores.accounts.byId(customer.id)).toEqual(customer);
    expect(await world.stores.codes.find(code.id)).toEqual(code);
    expect(await tracesOf(customer)).toEqual(noTraces);
  });

  it('is for an account that there is, and says that before it speaks of the code', async () => {
    const nobody = aCustomer();
    expect(await save(nobody)).toBe('unknown-account');
    expect([await world.stores.accounts.byId(nobody.id), await tracesOf(nobody)]).toEqual([null, noTraces]);
  });
});
