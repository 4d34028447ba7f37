import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import type { Organization } from '../organizations/organization.ts';
import { everySessionOf } from '../sessions/session-ending.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld();
});
afterAll(() => world.close());

const expired: unknown = expect.objectContaining({ code: 'code-expired' });

const invite = async () => {
  const admin = await world.anAdmin();
  const organization = await world.createOrganization(admin, { name: `House ${randomIds.next()}` });
  world.clock.advance(1);
  const email = `${randomIds.next()}@house.test`;
  const employee = await world.employees.invite(admin, {
    organizationId: organization.id,
    email,
    name: 'Olive',
    role: 'organizer',
  });
  return { admin, organization, employee, email, token: await world.invitationFor(email) };
};

const actsIn = async ({ id }: Organization) =>
  (await world.audits.list(id, { limit: 10 })).items.map(({ action, target, byId }) => [
    action,
    target,
    byId,
  ]);

describe('an invitation', () => {
  test('names the house, sets the first password and signs in', async () => {
    const { token, email, organization } = await invite();
    await expect(world.employees.lookUpInvitation(token)).resolves.toEqual({
      email,
      name: 'Olive',
      organization: organization.name,
    });
    const { account } = await world.employees.acceptInvitation(token, 'opening-night-1');
    expect(account).toMatchObject({ role: 'organizer', state: 'active', organizationId: organization.id });
  });

  test('accepted by several at once is accepted once', async () => {
    const { token } = await invite();
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, (_, n) => world.employees.acceptInvitation(token, `password-no-${n}`)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = answers.flatMap((answer): unknown[] =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(reasons).toEqual([expired, expired, expired, expired]);
  });

  test('is good for seven days, and not after a newer one was sent', async () => {
    const { admin, token, employee, email } = await invite();
    await world.employees.resendInvitation(admin, employee.id);
    await expect(world.employees.lookUpInvitation(token)).rejects.toEqual(expired);
    const newer = await world.invitationFor(email);
    world.clock.advance(minutes(7 * 24 * 60));
    await expect(world.employees.acceptInvitation(newer, 'opening-night-1')).rejects.toEqual(expired);
  });

  test('cannot be sent to an address that works here already', async () => {
    const { admin, organization, email } = await invite();
    const again = { organizationId: organization.id, email, name: 'Max', role: 'door' as const };
    const before = await actsIn(organization);
    await expect(world.employees.invite(admin, again)).rejects.toMatchObject({ code: 'email-in-use' });
    expect([await actsIn(organization), world.mailsTo(email)]).toEqual([before, [expect.anything()]]);
  });

  test('leaves a note of each step, with who did it', async () => {
    const { admin, organization, employee, email } = await invite();
    world.clock.advance(1);
    await world.employees.resendInvitation(admin, employee.id);
    world.clock.advance(1);
    await world.employees.acceptInvitation(await world.invitationFor(email), 'opening-night-1');
    expect(await actsIn(organization)).toEqual([
      ['invitation-accepted', email, employee.id],
      ['invitation-sent-again', email, admin.id],
      ['employee-invited', email, admin.id],
      ['organization-created', organization.name, admin.id],
    ]);
  });

  test('brings nobody back who was deactivated before accepting it', async () => {
    const { admin, employee, token } = await invite();
    await world.employees.deactivate(admin, employee.id);
    await expect(world.employees.acceptInvitation(token, 'opening-night-1')).rejects.toEqual(expired);
    expect(await world.stores.accounts.byId(employee.id)).toMatchObject({ state: 'deactivated' });
  });
});

describe('deactivating', () => {
  test('ends the sessions of an employee, who cannot sign in any more', async () => {
    const { admin, employee, email, token } = await invite();
    const { refreshToken } = await world.employees.acceptInvitation(token, 'opening-night-1');
    world.clock.advance(1);
    await world.employees.deactivate(admin, employee.id);
    await expect(world.accounts.refreshSession('employee', refreshToken ?? '')).rejects.toMatchObject({
      code: 'session-expired',
    });
    const attempt = { portal: 'employee' as const, email, password: 'opening-night-1', address: '::1' };
    await expect(world.accounts.signIn(attempt)).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  test('is known to every process, and noted', async () => {
    const { admin, organization, employee, email } = await invite();
    world.clock.advance(1);
    await world.employees.deactivate(admin, employee.id);
    const endings = await world.stores.endings.since('2026');
    expect(endings.map(({ subject }) => subject)).toContain(everySessionOf(employee.id));
    expect((await actsIn(organization))[0]).toEqual(['employee-deactivated', email, admin.id]);
  });

  test('oneself is not possible', async () => {
    const admin = await world.anAdmin();
    await expect(world.employees.deactivate(admin, admin.id)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('the first admin', () => {
  test('who got a password from somebody must change it, and then has a new session', async () => {
    const email = `${randomIds.next()}@admin.test`;
    const given = { email, name: 'Ada', password: 'given-by-operator' };
    await world.employees.createAdmin({ ...given, mustChangePassword: true });
    const attempt = { portal: 'employee' as const, email, address: '::1' };
    const { account } = await world.accounts.signIn({ ...attempt, password: given.password });
    expect(account).toMatchObject({ mustChangePassword: true });

    const wish = { currentPassword: given.password, password: 'curtain-up-2026' };
    const changed = await world.accounts.changePassword(account, wish);
    expect(changed.account).toMatchObject({ mustChangePassword: false });
    await expect(world.accounts.signIn({ ...attempt, password: 'curtain-up-2026' })).resolves.toBeDefined();
  });
});

describe('invitations of one employee', () => {
  let limited: AccountWorld;
  beforeAll(async () => {
    limited = await anAccountWorld({ limits: 'as in production' });
  });
  afterAll(() => limited.close());
  const tooMany: unknown = expect.objectContaining({ code: 'too-many-attempts' });

  test('have a bound, again to one person too; and what was refused does not count', async () => {
    const [admin, another] = [await limited.anAdmin(), await limited.anAdmin()];
    const organization = await limited.createOrganization(admin, { name: `House ${randomIds.next()}` });
    const olive = { organizationId: organization.id, name: 'Olive', role: 'organizer' as const };
    const email = `${randomIds.next()}@house.test`;
    const { id } = await limited.employees.invite(admin, { ...olive, email });
    const inUse: unknown = expect.objectContaining({ code: 'email-in-use' });
    for (let mistake = 0; mistake < 3; mistake++)
      await expect(limited.employees.invite(admin, { ...olive, email })).rejects.toEqual(inUse);

    const sent = await Promise.allSettled(
      Array.from({ length: 120 }, () => limited.employees.resendInvitation(admin, id)),
    );
    // A hundred are free, the first of them was the invitation itself, and one passes per pause.
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    const max = { ...olive, email: `${randomIds.next()}@house.test` };
    await expect(limited.employees.invite(admin, max)).rejects.toEqual(tooMany);
    await expect(limited.employees.invite(another, max)).resolves.toMatchObject({ state: 'invited' });
  });
});
