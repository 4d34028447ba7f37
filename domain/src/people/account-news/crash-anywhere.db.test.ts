import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seconds } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';
import { Killed, killedAfter } from '../../testing/killed-after.ts';

/*
 * A process is killed at its first change of the tables or the queue, at its second, and so on through the whole
 * operation and what it does in the background; then another one carries on without it.
 */

const name = '𠮷田 👩‍🎤';
const [password, address] = ['front-row-please', '127.0.0.1'];

/** What came of a person's wish, which they can have again. */
type Story = {
  /** What there is before, and how the wish is made; it may be made twice. */
  readonly begin: (world: AccountWorld, email: string) => Promise<() => Promise<unknown>>;
  /** Whether it was done, although nobody was answered. */
  readonly isDone?: (world: AccountWorld, email: string) => Promise<boolean>;
  /** What the person does with the newest mail; fails when it is of no use. */
  readonly use: (world: AccountWorld, email: string, answer: unknown) => Promise<unknown>;
};

const tokenOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'token' in answer ? String(answer.token) : '';

const aCustomer = async (world: AccountWorld, email: string) => {
  const { token } = await world.accounts.register({ email, password, name, address });
  const started = await world.accounts.confirm({ token, code: await world.codeFor(email) });
  world.clock.advance(seconds(2));
  return started.account;
};

const anInvitation = async (world: AccountWorld, email: string) => {
  const admin = await world.anAdmin();
  const { id } = await world.createOrganization(admin, { name: `${name} ${randomIds.next()}` });
  return { admin, place: { organizationId: id, email, name, role: 'door' as const } };
};

const acceptInvitation: Story['use'] = async (world, email) =>
  world.employees.acceptInvitation(await world.invitationFor(email), password);

const confirm: Story['use'] = async (world, email, answer) =>
  world.accounts.confirm({ token: tokenOf(answer), code: await world.codeFor(email) });

const readNotice: Story['use'] = async (world, email) =>
  expect((await world.lastMailTo(email)).subject).toBe('Your password was changed');

const stories: Record<string, Story> = {
  registering: {
    begin: async (world, email) => () => world.accounts.register({ email, password, name, address }),
    use: confirm,
  },
  'sending a code again': {
    begin: async (world, email) => {
      const { token } = await world.accounts.register({ email, password, name, address });
      await world.work.idle();
      return async () => {
        await world.accounts.resendConfirmation({ token, address });
        return { token };
      };
    },
    use: confirm,
  },
  'asking for a new password': {
    begin: async (world, email) => {
      await aCustomer(world, email);
      return () => world.accounts.requestPasswordReset({ portal: 'customer', email, address });
    },
    use: async (world, email, answer) =>
      world.accounts.resetPassword({
        portal: 'customer',
        email,
        address,
        token: tokenOf(answer),
        code: await world.codeFor(email),
        password: 'a-new-password-3',
      }),
  },
  inviting: {
    begin: async (world, email) => {
      const { admin, place } = await anInvitation(world, email);
      return () => world.employees.invite(admin, place);
    },
    isDone: async (world, email) => (await world.stores.accounts.byEmail('employee', email)) !== null,
    use: acceptInvitation,
  },
  'sending an invitation again': {
    begin: async (world, email) => {
      const { admin, place } = await anInvitation(world, email);
      const { id } = await world.employees.invite(admin, place);
      await world.work.idle();
      return () => world.employees.resendInvitation(admin, id);
    },
    use: acceptInvitation,
  },
  'changing a password': {
    begin: async (world, email) => {
      const { id } = await aCustomer(world, email);
      return async () => {
        const account = await world.stores.accounts.byId(id);
        if (!account) throw new Error('no account');
        const before = account.passwordHash === `hash of ${password}`;
        const [current, next] = before ? [password, 'a-new-password-3'] : ['a-new-password-3', password];
        await world.accounts.changePassword(account, { currentPassword: current, password: next });
      };
    },
    isDone: async (world, email) =>
      (await world.stores.accounts.byEmail('customer', email))?.passwordHash !== `hash of ${password}`,
    use: readNotice,
  },
};

describe('a process killed anywhere in', () => {
  let world: AccountWorld;
  beforeAll(async () => {
    world = await anAccountWorld();
  });
  afterAll(() => world.close());

  const sweep = async () => {
    world.clock.advance(seconds(11));
    await world.accounts.sweepNews();
  };
  /** As the worker sends them: what was queued twice goes out once. */
  const sentTo = (email: string, before: number) =>
    new Set(
      world
        .mailsTo(email)
        .slice(before)
        .map(({ id }) => id),
    ).size;

  const crashAt = async (story: Story, position: number, when: 'before' | 'after'): Promise<boolean> => {
    const email = `${randomIds.next()}@mail.test`;
    const wish = await story.begin(world, email);
    await world.work.idle();
    const before = world.mailsTo(email).length;
    const { intercept, wasKilled } = killedAfter(position, when);
    const answered = await world.intercepted(intercept, wish).then(
      (answer) => ({ answer }),
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return null;
      },
    );
    await sweep();
    const sent = sentTo(email, before);
    if (answered || (await story.isDone?.(world, email))) expect(sent).toBe(1);
    else expect(sent).toBeLessThanOrEqual(1);
    // Nothing was answered: they do it again, and are told at most that it was done.
    const again = answered ?? {
      answer: await wish().catch((error: unknown) => expect(error).toMatchObject({ code: 'email-in-use' })),
    };
    await world.work.idle();
    await expect(story.use(world, email, again.answer)).resolves.not.toBeNull();
    await sweep();
    expect(await world.stores.sealedNews.waiting('customer')).toEqual([]);
    return wasKilled();
  };

  it.each(Object.entries(stories))(
    '%s leaves nobody without a mail that works',
    async (_, story) => {
      for (const when of ['before', 'after'] as const) {
        let position = 0;
        while (await crashAt(story, position, when)) position += 1;
        expect(position).toBeGreaterThan(1);
      }
      expect(world.alarms).toEqual([]);
    },
    60_000,
  );
});
