import { describe, expect, it } from '@jest/globals';
import type { Write } from '../../commit.ts';
import { accountId, randomIds } from '../../ids.ts';
import { someSealedNews } from '../../testing/account-builders.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { randomSecrets } from '../codes/random-secrets.ts';
import { newsOfAccount } from './account-news.ts';
import { earlierAccountNews } from './earlier-account-news.ts';
import type { SealedNews } from './sealed-news-store.ts';
import { sealedOutbox } from './sealed-outbox.ts';

const secrets = randomSecrets('a key for this test');
const clock = manualClock();
const expiresAt = clock.now() / 1000 + 600;

/** An outbox that keeps what is left in memory. */
const anOutbox = (waiting: SealedNews[] = []) => {
  const write: Write = {};
  const sealedNews = {
    leave: (news: SealedNews) => (waiting.push(news), write),
    remove: () => write,
    waiting: async () => waiting,
  };
  const commit = async () => 'saved' as const;
  return { waiting, outbox: sealedOutbox({ commit, sealedNews, secrets, portal: 'customer', clock }) };
};

/** As the release before leaves it. */
const before = {
  'registration-code-issued': { what: 'confirm-registration', registrationId: 'r1', code: '012345' },
  'password-reset-requested': {
    what: 'reset-password',
    portal: 'customer',
    email: 'carla@mail.test',
    codeId: 'password-reset#1',
    code: '012345',
    expiresAt,
  },
  'employee-invited': {
    what: 'invite',
    email: 'dora@mail.test',
    organization: 'Little House',
    token: 'abc.def',
  },
  'password-changed': { what: 'tell-of-new-password', accountId: 'b1m4x8s2k6v0p9ne' },
};

describe('news of an account', () => {
  it('is read as it was left, and tells the table nothing', async () => {
    const { outbox, waiting } = anOutbox();
    const facts = { email: 'dora@mail.test', organization: 'Little House', token: 'abc.def', expiresAt };
    const news = newsOfAccount({ ids: randomIds, clock }, { kind: 'employee-invited', facts });
    outbox.leave(news);
    expect(JSON.stringify(waiting)).not.toMatch(/dora|House|abc|invited/);
    const { news: read } = await outbox.waiting();
    expect(read).toEqual([expect.objectContaining(news)]);
  });

  it.each(Object.entries(before))('is read as %s where the release before left it', async (kind, errand) => {
    const id = 'errand#7k3q9fzm0c4tw2xa';
    const createdAt = '2026-12-01T12:00:00.000Z';
    const sealed = secrets.seal(JSON.stringify(errand), id);
    const { outbox } = anOutbox([someSealedNews({ id, createdAt, sealed, expiresAt })]);
    const { what: _, ...facts } = errand;
    expect(await outbox.waiting()).toEqual({
      news: [
        expect.objectContaining({
          id,
          kind,
          version: 1,
          at: createdAt,
          facts: expect.objectContaining({ ...facts, expiresAt }),
        }),
      ],
      unknown: [],
    });
  });

  it.each([
    { kind: 'registration-code-issued', facts: { registrationId: 'r1', code: '012345', expiresAt } },
    {
      kind: 'employee-invited',
      facts: { email: 'dora@mail.test', organization: 'House', token: 'abc.def', expiresAt },
    },
    { kind: 'password-changed', facts: { accountId: accountId.parse('b1m4x8s2k6v0p9ne'), expiresAt } },
  ] as const)('is read by the release before: $kind', (happened) => {
    const { outbox, waiting } = anOutbox();
    outbox.leave(newsOfAccount({ ids: randomIds, clock }, happened));
    const [left] = waiting;
    const text: unknown = JSON.parse(secrets.unseal(left?.sealed ?? '', left?.id ?? '') ?? 'null');
    const read = earlierAccountNews.safeParse(Object.assign({ ...left }, text));
    expect(read.data).toMatchObject({ kind: happened.kind, facts: happened.facts });
  });

  it('of a newer release is left to that one', async () => {
    const { outbox, waiting } = anOutbox();
    const facts = { email: 'dora@mail.test', organization: 'Little House', token: 'abc.def', expiresAt };
    const news = newsOfAccount({ ids: randomIds, clock }, { kind: 'employee-invited', facts });
    const sealed = secrets.seal(JSON.stringify({ ...news, version: 2 }), news.id);
    waiting.push(someSealedNews({ id: news.id, createdAt: news.at, sealed, expiresAt }));
    expect(await outbox.waiting()).toMatchObject({ news: [], unknown: [{ id: news.id, at: news.at }] });
  });
});
