import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { usualLimits } from '@parterre/domain/limits';
import { auditoriumCsv } from '@parterre/domain/testing/house-world';
import { until } from '@parterre/local/stack/until';
import sharp from 'sharp';
import type supertest from 'supertest';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';
import { z } from 'zod';
import { eventAnswer } from './event-answer.ts';

let app: TestApp;
let olive: SignedIn;
beforeAll(async () => {
  app = await startTestApp();
  const admin = await app.anAdmin();
  olive = await app.anEmployee(admin, await app.aHouse(admin), 'organizer');
});
afterAll(() => app.close());

const api = '/admin/api';
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#5b2a86' } })
    .png()
    .toBuffer();

const aVenue = async (): Promise<string> => {
  const venue = { name: 'Grand Auditorium', online: true, timeZone: 'Asia/Kuala_Lumpur' };
  const answer = await app.request(olive, 'post', `${api}/venues`).send({ venue }).expect(201);
  return z.object({ venue: z.object({ id: z.string() }) }).parse(answer.body).venue.id;
};
const eventOf = (body: unknown) => eventAnswer.parse(body).event;
const aDraft = async () => {
  const draft = {
    venueId: await aVenue(),
    title: 'Nocturnes for Two Pianos',
    description: 'Two grand pianos, one keyboard of light between them.',
    startsAt: '2030-12-04T11:30:00.000Z',
    endsAt: '2030-12-04T13:20:00.000Z',
    currency: 'MYR',
  };
  const answer = await app.request(olive, 'post', `${api}/events`).send(draft).expect(201);
  return eventOf(answer.body);
};
const sendPoster = (id: string, version: number, image: Buffer, name = 'poster.png') =>
  app
    .request(olive, 'put', `${api}/events/${id}/poster`)
    .field('version', String(version))
    .field('alt', 'Two pianos')
    .attach('poster', image, name);

const stalls = { name: 'Stalls', colour: 'c1', price: { amount: 8500, currency: 'MYR' } };

describe('an organizer', () => {
  test('takes an event from the first idea to publication', async () => {
    const draft = await aDraft();
    await app
      .request(olive, 'post', `${api}/venues/${draft.venueId}/charts/import`)
      .type('text/csv')
      .send(await auditoriumCsv())
      .expect(201, /"seats":618/);

    const refused = await app
      .request(olive, 'post', `${api}/events/${draft.id}/publish`)
      .send({ version: draft.version });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'not-ready-to-publish',
      missing: [{ check: 'poster' }, { check: 'categories' }, { check: 'seats' }],
    });

    const withPoster = eventOf((await sendPoster(draft.id, draft.version, await picture(800, 1000))).body);
    expect(withPoster.poster?.large).toMatch(/^\/media\/[a-f0-9]{40}\.webp$/);
    const priced = eventOf(
      (
        await app
          .request(olive, 'post', `${api}/events/${draft.id}/categories`)
          .send({ version: withPoster.version, category: stalls })
      ).body,
    );
    const sections = ['left', 'centre', 'right'].flatMap((block) => [`stalls-${block}`, `circle-${block}`]);
    const seating = await app.request(olive, 'post', `${api}/events/${draft.id}/seating`).send({
      targets: sections.map((sectionId) => ({ type: 'section', sectionId })),
      categoryId: priced.categories[0]?.id,
    });
    expect(seating.body).toMatchObject({
      counts: { places: 618, assigned: 618, undecided: 0 },
      revenueIfSoldOut: { amount: 618 * 8500, currency: 'MYR' },
    });

    const published = await app
      .request(olive, 'post', `${api}/events/${draft.id}/publish`)
      .send({ version: priced.version })
      .expect(200);
    expect(eventOf(published.body)).toMatchObject({ status: 'published', chartVersion: 1 });
    const list = await app.request(olive, 'get', `${api}/events`).expect(200);
    expect(list.body).toMatchObject({ nextCursor: null });
  });

  test('who edits an old version is told so', async () => {
    const { id, version } = await aDraft();
    const change = (title: string) =>
      app.request(olive, 'patch', `${api}/events/${id}`).send({ version, changes: { title } });
    await change('First').expect(200);
    const late = await change('Second');
    expect([late.status, late.body]).toEqual([409, expect.objectContaining({ code: 'changed-meanwhile' })]);
  });
});

describe('a poster', () => {
  test.each<[string, number, () => Promise<Buffer>, string]>([
    ['of 26 MB', 413, async () => Buffer.alloc(26_000_000), 'too-large'],
    [
      'that is a text in disguise',
      422,
      async () => Buffer.from('<script>alert(1)</script>'),
      'image-invalid',
    ],
    ['that is a thumbnail', 422, () => picture(100, 100), 'image-invalid'],
    ['that is empty', 422, async () => Buffer.alloc(0), 'image-invalid'],
  ])('%s is refused with %i and changes nothing', async (_, status, image, code) => {
    const { id, version } = await aDraft();
    const answer = await sendPoster(id, version, await image());
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({ code, fields: [{ field: 'poster' }] });
    const after = await app.request(olive, 'get', `${api}/events/${id}`);
    expect(eventOf(after.body)).toMatchObject({ version, poster: null });
  });

  test('that is missing, or comes with fields nobody asked for, is refused', async () => {
    const { id, version } = await aDraft();
    const put = () =>
      app
        .request(olive, 'put', `${api}/events/${id}/poster`)
        .field('version', String(version))
        .field('alt', 'x');
    const missing = await put();
    expect([missing.status, missing.body]).toEqual([
      422,
      expect.objectContaining({ fields: [{ field: 'poster', message: 'is missing' }] }),
    ]);
    const odd = await put()
      .field('price', '1')
      .attach('poster', await picture(500, 500), 'x.png');
    expect([odd.status, odd.body]).toEqual([
      422,
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'price' })] }),
    ]);
  });
});

describe('posters that are sent at once', () => {
  const { perShare } = usualLimits.uploads;
  const begun: supertest.Test[] = [];
  afterEach(() => Promise.allSettled(begun.splice(0)));
  const inMemory = async (): Promise<number | undefined> => {
    const figure = await app.dependencies.metrics.getSingleMetric('uploads_in_memory')?.get();
    return figure?.values[0]?.value;
  };
  const areInMemory = (count: number) =>
    until(async () => (await inMemory()) === count, { what: `${count} posters`, timeoutMs: 30_000 });
  /** The rest of it comes when an answer is asked for. */
  const beginPoster = (id: string) => {
    const form = app
      .request(olive, 'put', `${api}/events/${id}/poster`)
      .set('Content-Type', 'multipart/form-data; boundary=x');
    form.write('--x\r\n');
    begun.push(form);
  };

  test('are few of one account; once they are answered, there is room for the next', async () => {
    const { id, version } = await aDraft();
    for (let n = 0; n < perShare; n++) beginPoster(id);
    await areInMemory(perShare);
    const poster = await picture(500, 500);
    const refused = await sendPoster(id, version, poster).expect(429).expect('Retry-After', '5');
    expect(refused.body).toMatchObject({ code: 'too-many-attempts' });
    for (const form of begun) await form.expect(422);
    await areInMemory(0);
    await sendPoster(id, version, poster).expect(200);
  });
});

describe('bad input', () => {
  const post = (path: string) => app.request(olive, 'post', `${api}${path}`);

  test.each<[string, () => ReturnType<typeof post>, number, string, string | null]>([
    ['malformed JSON', () => post('/events').type('json').send('{"title":'), 400, 'malformed-json', 'body'],
    ['no JSON at all', () => post('/events').type('text/plain').send('hello'), 415, 'json-expected', null],
    [
      'a field nobody asked for',
      () => post('/venues').send({ venue: { name: 'Online', online: true, timeZone: 'UTC', price: 1 } }),
      422,
      'invalid-input',
      'venue.price',
    ],
    [
      'a wrong time zone',
      () => post('/venues').send({ venue: { name: 'Online', online: true, timeZone: 'Moon/Base' } }),
      422,
      'invalid-input',
      'venue.timeZone',
    ],
    [
      'a fraction of a cent',
      () =>
        post('/events/0000000000000000/categories').send({
          version: 1,
          category: { ...stalls, price: { amount: 1.5, currency: 'MYR' } },
        }),
      422,
      'invalid-input',
      'category.price.amount',
    ],
    [
      'a currency that does not exist',
      () =>
        post('/events/0000000000000000/categories').send({
          version: 1,
          category: { ...stalls, price: { amount: 1, currency: 'XXY' } },
        }),
      422,
      'invalid-input',
      'category.price.currency',
    ],
    [
      'an event that does not exist',
      () => post('/events/0000000000000000/publish').send({ version: 1 }),
      404,
      'not-found',
      null,
    ],
    [
      'an id that cannot be one',
      () => post('/events/nonsense/publish').send({ version: 1 }),
      404,
      'not-found',
      'eventId',
    ],
    ['a path that does not exist', () => post('/nonsense').send({}), 404, 'not-found', null],
  ])('such as %s gets its status and a problem', async (_, send, status, code, field) => {
    const answer = await send();
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({ code });
    if (field) expect(answer.body).toMatchObject({ fields: [{ field }] });
  });

  test('such as a CSV that is none says where', async () => {
    const id = await aVenue();
    const send = (type: string, text: string) => post(`/venues/${id}/charts/import`).type(type).send(text);
    const wrong = await send('text/csv', 'row,left,left_starts_at\nA,many,1');
    expect([wrong.status, wrong.body]).toEqual([
      422,
      expect.objectContaining({
        code: 'chart-invalid',
        fields: [
          {
            field: 'line 2: left',
            message: 'line 2, column "left": "many" is not a whole number from 0 to 200',
          },
        ],
      }),
    ]);
    expect((await send('application/json', '{}')).status).toBe(415);
    const large = await send('text/csv', 'x'.repeat(512_001));
    expect([large.status, large.body]).toEqual([
      413,
      expect.objectContaining({ fields: [{ field: 'body', message: 'must be at most 512 kB' }] }),
    ]);
    expect((await send('text/csv', '')).status).toBe(422);
  });

  test.each([
    'text/csv; charset=utf-8',
    'application/vnd.ms-excel',
    'application/octet-stream',
    'text/plain',
  ])('none: a CSV that is called %s, and written as Excel does, is a chart', async (type) => {
    const id = await aVenue();
    const file = Buffer.from('\uFEFFrow\tleft\tleft_starts_at\r\nA\t4\t1\r\n', 'utf16le');
    const answer = await post(`/venues/${id}/charts/import`).type(type).send(file);
    expect([answer.status, answer.body]).toEqual([
      201,
      { chart: expect.objectContaining({ seats: 4 }) as unknown },
    ]);
  });

  test('such as a seat that the chart does not have names it', async () => {
    const draft = await aDraft();
    await post(`/venues/${draft.venueId}/charts/generate`).send({ kind: 'club', standing: 20 }).expect(201);
    const seats = ['tables-left/T1/1', 'tables-left/T1/77'];
    const answer = await post(`/events/${draft.id}/seating`).send({
      targets: [{ type: 'seats', seats }],
      categoryId: null,
    });
    expect([answer.status, answer.body]).toEqual([
      422,
      expect.objectContaining({
        code: 'unknown-seat',
        fields: [{ field: 'targets.0.seats.1', message: 'there is no seat tables-left/T1/77' }],
      }),
    ]);
  });
});
