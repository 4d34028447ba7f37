import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addSecondLanguage } from '../../testing/second-language.ts';

const tag = addSecondLanguage();
const { anAccountWorld } = await import('../../testing/account-world.ts');
const { randomIds } = await import('../../ids.ts');
const { language } = await import('../../words/languages.ts');
const second = language.parse(tag);

describe('somebody who is invited', () => {
  let world: Awaited<ReturnType<typeof anAccountWorld>>;
  beforeAll(async () => {
    world = await anAccountWorld();
  });
  afterAll(() => world.close());

  const invited = async () => {
    const admin = await world.anAdmin();
    const { id: organizationId } = await world.createOrganization(admin, {
      name: 'Little House',
      slug: randomIds.next(),
    });
    const email = `${randomIds.next()}@house.test`;
    const place = { organizationId, role: 'door', name: 'Dora', email } as const;
    const { id } = await world.employees.invite(admin, { ...place, language: second });
    return { id, email, admin };
  };
  const languageOfMail = async (email: string) =>
    /<html lang="([^"]+)">/.exec((await world.lastMailTo(email)).html)?.[1];

  test('is written to in the language of who invites them, also when that is sent again', async () => {
    const { id, email, admin } = await invited();
    expect(await languageOfMail(email)).toBe(second);
    await world.employees.resendInvitation(admin, id);
    expect(await languageOfMail(email)).toBe(second);
  });

  test('is written to in the language of the browser in which they have accepted', async () => {
    const { email } = await invited();
    const token = await world.invitationFor(email);
    const { account } = await world.employees.acceptInvitation(token, 'opening-night-1', undefined, 'en');
    expect(account.language).toBe('en');
  });

  test('keeps the language of the invitation where their browser says nothing', async () => {
    const { email } = await invited();
    const token = await world.invitationFor(email);
    const { account } = await world.employees.acceptInvitation(token, 'opening-night-1');
    expect(account.language).toBe(second);
  });
});
