import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { organizationId, randomIds } from '../../ids.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';
import type { Organization } from './organization.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld();
});
afterAll(() => world.close());

const aName = () => `House ${randomIds.next()}`;
const actsIn = async ({ id }: Pick<Organization, 'id'>) =>
  (await world.audits.list(id, { limit: 10 })).items.map(({ action, target }) => [action, target]);

describe('creating an organization', () => {
  test('is noted with who did it', async () => {
    const admin = await world.anAdmin();
    const name = aName();
    const house = await world.createOrganization(admin, { name });
    expect(await world.organizations.byId(house.id)).toEqual(house);
    const { items } = await world.audits.list(house.id, { limit: 10 });
    expect(items).toMatchObject([
      { action: 'organization-created', target: name, byId: admin.id, byName: 'Ada' },
    ]);
  });

  test('of several at once with one short name is done once, and the others are told which field is at fault', async () => {
    const admin = await world.anAdmin();
    const wish = { name: 'Subang City Arts', slug: `house-${randomIds.next()}` };
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () => world.createOrganization(admin, wish)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = answers.flatMap((answer): unknown[] =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    const refused = {
      code: 'slug-in-use',
      details: { fields: [{ field: 'slug', message: { en: 'is taken' } }] },
    };
    expect(reasons).toMatchObject([refused, refused, refused]);
  });
});

describe('renaming an organization', () => {
  test('is noted, and leaves its short name', async () => {
    const admin = await world.anAdmin();
    const [name, newName] = [aName(), aName()];
    const house = await world.createOrganization(admin, { name });
    world.clock.advance(1);
    const renamed = await world.renameOrganization(admin, house.id, newName);
    expect(renamed).toEqual({ ...house, name: newName });
    expect(await actsIn(house)).toEqual([
      ['organization-renamed', newName],
      ['organization-created', name],
    ]);
  });

  test('that there is none of is refused, and noted nowhere', async () => {
    const id = organizationId.parse(randomIds.next());
    await expect(world.renameOrganization(await world.anAdmin(), id, 'Nobody')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect([await world.organizations.byId(id), await actsIn({ id })]).toEqual([null, []]);
  });
});
