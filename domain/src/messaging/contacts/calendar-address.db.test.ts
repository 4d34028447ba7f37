import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId, randomIds } from '../../ids.ts';
import { randomSecrets } from '../../people/codes/random-secrets.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { calendarAddresses } from './calendar-address.ts';
import { contactUseCases } from './contact-use-cases.ts';
import { dynamoContactStore } from './dynamo-contact-store.ts';

describe('the private address of a calendar', () => {
  let models: TestModels;
  beforeAll(async () => {
    models = await openTestModels();
  });
  afterAll(() => models.close());

  const start = () => {
    const contacts = contactUseCases({
      commit: models.commit,
      contacts: dynamoContactStore(models.models, models.database),
    });
    const { changeContact: change, contactOf } = contacts;
    const secrets = randomSecrets('a session key that is long enough');
    return { ...calendarAddresses({ change, contactOf, secrets }), id: accountId.parse(randomIds.next()) };
  };

  it('leads to its owner until it is renewed or removed', async () => {
    const { id, nameOf, ownerOf, remove, renew } = start();
    expect(await nameOf(id)).toBeNull();
    const first = await renew(id);
    expect(await ownerOf(first)).toBe(id);
    const second = await renew(id);
    expect(await ownerOf(first)).toBeNull();
    expect(await ownerOf(second)).toBe(id);
    await remove(id);
    expect(await ownerOf(second)).toBeNull();
    expect(await nameOf(id)).toBeNull();
  });

  it('is made once, however often it is wanted at once', async () => {
    const { id, make, nameOf, ownerOf } = start();
    const made = await Promise.all([make(id), make(id), make(id)]);
    expect(new Set(made)).toEqual(new Set([await nameOf(id)]));
    expect(await ownerOf(await make(id))).toBe(id);
    expect(await nameOf(id)).toBe(made[0]);
  });

  it('is nobody’s where anything about it is another', async () => {
    const { id, ownerOf, renew } = start();
    const name = await renew(id);
    const other = accountId.parse(randomIds.next());
    const [, secret = ''] = name.split('.');
    for (const wrong of [
      '',
      id,
      `${id}.`,
      `${other}.${secret}`,
      `${name}x`,
      `${id}.${'a'.repeat(43)}`,
      '../..',
    ])
      expect(await ownerOf(wrong)).toBeNull();
  });
});
