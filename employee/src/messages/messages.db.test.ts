import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { aPublishedEvent } from '../testing/a-published-event.ts';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

const aDay = 24 * 60 * 60;

describe('messages to attendees', () => {
  let app: TestApp;
  let olive: SignedIn;
  let path: string;
  let eventId: string;
  beforeAll(async () => {
    app = await startTestApp();
    const admin = await app.anAdmin();
    olive = await app.anEmployee(admin, await app.aHouse(admin), 'organizer');
  });
  beforeEach(async () => {
    const { id } = await aPublishedEvent(app, olive.employee);
    eventId = id;
    path = `/admin/api/events/${id}/messages`;
  });
  afterAll(() => app.close());

  const draft = (change: object = {}) => ({
    ...{ subject: 'Doors open late', text: 'We open at eight.\n\nSee you!', audience: {} },
    ...change,
  });
  const post = (what: string, body: object) => app.request(olive, 'post', path + what).send(body);

  it('are shown first as each channel shows them, with what a text message costs', async () => {
    const { body } = await post('/preview', draft()).expect(200);
    expect(body).toMatchObject({
      email: { subject: 'Doors open late' },
      sms: { coding: 'gsm-7', each: { currency: 'CHF' } },
      push: { title: 'Doors open late' },
      inbox: { title: 'Doors open late' },
      audience: { people: 0, boxOffice: 0, precision: 'exact' },
    });
    expect(body.email.html).toContain('We open at eight.');
    expect(body.sms.each.amount).toBe(8 * body.sms.parts);
  });

  it.each([
    ['emoji', 'Bring 🎹🎹', 'ucs-2'],
    ['right-to-left text', 'הדלתות נפתחות בשמונה', 'ucs-2'],
    ['a euro', 'It is 10 € more', 'gsm-7'],
  ])('with %s are shown in the coding of their text message', async (_, text, coding) => {
    const { body } = await post('/preview', draft({ text })).expect(200);
    expect(body.sms.coding).toBe(coding);
    expect(body.sms.text).toContain(text);
    expect(body.email.text).toContain(text);
  });

  it('of one letter more than a text message holds are shown in two parts', async () => {
    const sizeOf = async (text: string) => {
      const { body } = await post('/preview', draft({ subject: 'X', text })).expect(200);
      return z.object({ units: z.int(), parts: z.int() }).parse(body.sms);
    };
    const room = 160 - (await sizeOf('a')).units + 1;
    expect(await sizeOf('a'.repeat(room))).toEqual({ units: 160, parts: 1 });
    expect(await sizeOf('a'.repeat(room + 1))).toEqual({ units: 161, parts: 2 });
  });

  it('are told who writes them, as a test, a few times, and are found in the log of the event', async () => {
    await post('/test', draft()).expect(204);
    const search = { organizationId: olive.employee.organizationId, eventId };
    const { body: log } = await app
      .request(olive, 'post', '/admin/api/deliveries/search')
      .send(search)
      .expect(200);
    expect(log.deliveries).toMatchObject([{ kind: 'message-test', title: 'Doors open late' }]);
    const { body: list } = await app.request(olive, 'get', path).expect(200);
    expect(list).toMatchObject({ messages: [], nextPossibleAt: null });
    for (let n = 0; n < 4; n++) await post('/test', draft()).expect(204);
    const { body } = await post('/test', draft()).expect(429);
    expect(body.code).toBe('too-many-attempts');
  });

  it('are written once in 24 hours, and read with what became of them', async () => {
    const { body: written } = await post('', draft()).expect(201);
    expect(written).toMatchObject({ subject: 'Doors open late', by: 'Olive', people: 0, share: 0 });
    const { body: refusal, headers } = await post('', draft()).expect(429);
    expect(refusal).toMatchObject({ code: 'too-many-attempts', detail: expect.stringContaining('24 hours') });
    expect(Number(headers['retry-after'])).toBeGreaterThan(aDay - 60);
    const { body: list } = await app.request(olive, 'get', path).expect(200);
    expect(list).toMatchObject({ messages: [{ id: written.id }], nextCursor: null });
    expect(Date.parse(list.nextPossibleAt)).toBeGreaterThan(Date.now());
    const { body: one } = await app.request(olive, 'get', `${path}/${written.id}`).expect(200);
    expect(one).toEqual(written);
  });

  it.each([
    ['subject', { subject: '' }],
    ['subject', { subject: 'a'.repeat(121) }],
    ['subject', { subject: 'two\nlines' }],
    ['text', { text: ' ' }],
    ['text', { text: 'a'.repeat(2001) }],
    ['text', { text: 'turned \u202e round' }],
    ['audience.categoryIds', { audience: { categoryIds: ['0000000000000000'] } }],
    ['audience.sectionIds', { audience: { sectionIds: ['gods'] } }],
  ])('are refused for their %s (%#)', async (field, change) => {
    const { body } = await post('', draft(change)).expect(422);
    expect(body.fields.map((one: { field: string }) => one.field)).toContain(field);
  });
});
