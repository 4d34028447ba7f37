import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addSecondLanguageToService } from '@parterre/portal-kit/testing/second-language';
import type { SignedIn, TestApp } from './testing/test-app.ts';

const second = addSecondLanguageToService();
const { nobody, startTestApp } = await import('./testing/test-app.ts');
const { randomIds } = await import('@parterre/domain/ids');

const api = '/admin/api';
let app: TestApp;
let admin: SignedIn;
let house: string;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.anAdmin();
  house = await app.aHouse(admin);
});
afterAll(() => app.close());

describe('somebody who was invited in another language, and accepts', () => {
  const invited = async (): Promise<string> => {
    const email = `${randomIds.next()}@house.test`;
    await app
      .request(admin, 'post', `${api}/organizations/${house}/employees`)
      .set('Accept-Language', second)
      .send({ email, name: 'Dora', role: 'door' })
      .expect(201);
    return app.tokenFor(email);
  };
  const accepted = async (headers: Record<string, string>) =>
    app
      .request(nobody, 'post', `${api}/invitations/accept`)
      .set(headers)
      .send({ token: await invited(), password: 'opening-night-1' })
      .expect(200);

  test.each([
    ['asks for no language', {}],
    ['takes any', { 'Accept-Language': '*' }],
    ['asks for one that there is not', { 'Accept-Language': 'tlh' }],
  ])('keeps that language where their browser %s', async (_, headers) => {
    expect((await accepted(headers)).body).toMatchObject({ employee: { language: second } });
  });

  test.each([
    ['their browser asks for', { 'Accept-Language': 'tlh, en;q=0.5' }],
    ['they have chosen', { Cookie: 'parterre_language=en', 'Accept-Language': second }],
  ])('has the language that %s', async (_, headers) => {
    expect((await accepted(headers)).body).toMatchObject({ employee: { language: 'en' } });
  });
});

describe('what an event still needs', () => {
  test.each(['en', second])('is said in the language of the request, and in which: %s', async (language) => {
    const olive = await app.anEmployee(admin, await app.aHouse(admin), 'organizer');
    const asked = (method: 'get' | 'post', path: string) =>
      app.request(olive, method, api + path).set('Accept-Language', language);
    const venue = { name: 'Little House', online: true, timeZone: 'Europe/Berlin' };
    const made = await asked('post', '/venues').send({ venue }).expect(201);
    const draft = await asked('post', '/events').send({
      venueId: made.body.venue.id,
      title: 'Nocturnes',
      description: '',
      startsAt: '2030-12-04T11:30:00.000Z',
      endsAt: '2030-12-04T13:20:00.000Z',
      currency: 'EUR',
    });
    const checklist = await asked('get', `/events/${draft.body.event.id}/checklist`).expect(200);
    for (const answer of [draft, checklist]) {
      expect(answer.get('Content-Language')).toBe(language);
      expect(answer.get('Vary')).toContain('Cookie, Accept-Language');
    }
    const [first] = checklist.body.checks;
    expect(String(first.message).startsWith('⟦')).toBe(language === second);
    expect(made.get('Content-Language')).toBeUndefined();
  });
});
