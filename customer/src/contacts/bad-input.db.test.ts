import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '@parterre/domain/ids';
import { aSubscription } from '@parterre/domain/push/testing/a-subscription';
import { z } from 'zod';
import { as } from '../testing/caller.ts';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

/** All of it is compared; only of devices something is asked. */
const answer = z.looseObject({ devices: z.array(z.unknown()) });

type Method = 'patch' | 'put' | 'post' | 'delete';
type Case = readonly [what: string, method: Method, path: string, body: unknown, field: string];

const times = (from: unknown, to: unknown) => ({ quietHours: { from, to }, timeZone: 'Europe/Vienna' });
const switched = { topic: 'reminders', channel: 'push', isOn: true };

const settings: readonly Case[] = [
  ['a list for a body', 'patch', '', [], ''],
  ['quiet hours that are a text', 'patch', '', { quietHours: '22:30' }, 'quietHours'],
  ['quiet hours at 25 o’clock', 'patch', '', times('25:00', '07:00'), 'quietHours.from'],
  ['quiet hours without a nought', 'patch', '', times('22:30', '7:00'), 'quietHours.to'],
  ['quiet hours to the second', 'patch', '', times('22:30:00', '07:00'), 'quietHours.from'],
  ['quiet hours in Arabic digits', 'patch', '', times('٢٢:٣٠', '07:00'), 'quietHours.from'],
  ['quiet hours that are numbers', 'patch', '', times(22, 7), 'quietHours.from'],
  ['quiet hours without an end', 'patch', '', { quietHours: { from: '22:30' } }, 'quietHours.to'],
  ['quiet hours that end as they begin', 'patch', '', times('22:30', '22:30'), 'quietHours.to'],
  ['quiet hours by no clock', 'patch', '', { quietHours: { from: '22:30', to: '07:00' } }, 'timeZone'],
  ['a time zone that is none', 'patch', '', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['a time zone that is long', 'patch', '', { timeZone: 'Europe/'.repeat(99) }, 'timeZone'],
  ['a time zone of emoji', 'patch', '', { timeZone: '🕰️' }, 'timeZone'],
  ['a reminder that is none', 'patch', '', { leads: ['tomorrow'] }, 'leads.0'],
  ['a reminder after it began', 'patch', '', { leads: ['-P1D'] }, 'leads.0'],
  ['a reminder of 400 days', 'patch', '', { leads: ['P1D', 'P400D'] }, 'leads.1'],
  ['a reminder that turns its direction', 'patch', '', { leads: ['\u202eP1D'] }, 'leads.0'],
  ['a reminder that is long', 'patch', '', { leads: [`P${'0'.repeat(99)}1D`] }, 'leads.0'],
  ['eleven reminders', 'patch', '', { leads: Array.from({ length: 11 }, (_, n) => `P${n + 1}D`) }, 'leads'],
  ['no list of reminders', 'patch', '', { leads: 'P1D' }, 'leads'],
  ['a welcome that is taken back', 'patch', '', { isWelcomed: false }, 'isWelcomed'],
  ['a field that nobody knows', 'patch', '', { follows: [] }, 'follows'],
  ['a topic that has no switch', 'put', '/switches', { ...switched, topic: 'account' }, 'topic'],
  ['a topic that is none', 'put', '/switches', { ...switched, topic: '__proto__' }, 'topic'],
  ['a channel that has no switch', 'put', '/switches', { ...switched, channel: 'inbox' }, 'channel'],
  ['a switch that is a word', 'put', '/switches', { ...switched, isOn: 'yes' }, 'isOn'],
  ['a switch of somebody else', 'put', '/switches', { ...switched, accountId: '0'.repeat(16) }, 'accountId'],
];

const number = (typed: unknown, more: object = {}) => ({ number: typed, ...more });
const numbers: readonly Case[] = [
  ['a number of no country', 'put', '/number', number('+999123456789'), 'number'],
  ['a number that is too short', 'put', '/number', number('+4179'), 'number'],
  ['a number of more digits than there are', 'put', '/number', number(`+41${'7'.repeat(30)}`), 'number'],
  ['a number of a hundred digits', 'put', '/number', number('7'.repeat(100)), 'number'],
  ['a number without its country', 'put', '/number', number('079 123 45 67'), 'number'],
  ['a number of a house', 'put', '/number', number('+60 3 2161 0000'), 'number'],
  ['a number with an extension', 'put', '/number', number('+41 79 123 45 67 ext. 5'), 'number'],
  ['a number that is paid for', 'put', '/number', number('+41 900 123 456'), 'number'],
  ['a number of emoji', 'put', '/number', number('📞📞📞'), 'number'],
  ['a number with words around it', 'put', '/number', number('call +41791234567 now'), 'number'],
  ['a number from right to left', 'put', '/number', number('\u202e+76543219714'), 'number'],
  ['a number that is one', 'put', '/number', number(41_791_234_567), 'number'],
  ['a number of nothing', 'put', '/number', number('   '), 'number'],
  ['a country that is none', 'put', '/number', number('0791234567', { country: 'Switzerland' }), 'country'],
  ['a country that nobody has', 'put', '/number', number('0791234567', { country: 'ZZ' }), 'number'],
  [
    'a number that is confirmed',
    'put',
    '/number',
    number('+41791234567', { confirmedAt: '' }),
    'confirmedAt',
  ],
  ['a code of letters', 'post', '/number/confirm', { code: 'abcdef' }, 'code'],
  ['a code of five digits', 'post', '/number/confirm', { code: '12345' }, 'code'],
  ['a code that is a number', 'post', '/number/confirm', { code: 123_456 }, 'code'],
  ['a code of emoji', 'post', '/number/confirm', { code: '1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣' }, 'code'],
  ['a code that is long', 'post', '/number/confirm', { code: ' '.repeat(99) }, 'code'],
];

/** Whatever somebody sends, they are told as before. */
describe('how one is told is not changed by bad input, and the answer names the field:', () => {
  let app: TestApp;
  let ada: SignedIn;
  let before: unknown;
  const read = async (who = ada): Promise<z.infer<typeof answer>> =>
    answer.parse((await as(who, app.agent.get('/api/contact')).expect(200)).body);
  const send = (method: Method, path: string, who = ada) => as(who, app.agent[method](`/api/contact${path}`));

  beforeAll(async () => {
    app = await startTestApp();
    ada = await app.signIn();
    before = await read();
  });
  afterAll(() => app.close());

  const refused = async (who: SignedIn, [, method, path, body, field]: Case): Promise<void> => {
    const problem = await send(method, path, who).type('json').send(JSON.stringify(body));
    expect(problem.body).toMatchObject({ code: 'invalid-input', status: 422 });
    expect(problem.headers['content-type']).toMatch(/^application\/problem\+json/);
    const fields: readonly { readonly field: string }[] = problem.body.fields;
    if (field !== '') expect(fields.map((one) => one.field)).toContain(field);
  };

  it.each(settings)('%s', async (...one) => {
    await refused(await app.signIn(), one);
    await refused(ada, one);
  });
  it.each(numbers)('%s', async (...one) => refused(await app.signIn(), one));

  const devices: [string, (sound: ReturnType<typeof aSubscription>) => object, string][] = [
    ['of no push service', (sound) => ({ ...sound, endpoint: 'https://push.example/1' }), 'endpoint'],
    ['inside the house', (sound) => ({ ...sound, endpoint: 'https://169.254.169.254/' }), 'endpoint'],
    ['that is no address', (sound) => ({ ...sound, endpoint: 'javascript:alert(1)' }), 'endpoint'],
    ['that is long', (sound) => ({ ...sound, endpoint: `${sound.endpoint}${'1'.repeat(1000)}` }), 'endpoint'],
    ['that is a list', (sound) => ({ ...sound, endpoint: [sound.endpoint] }), 'endpoint'],
    ['without a key', (sound) => ({ ...sound, keys: { ...sound.keys, p256dh: '' } }), 'keys.p256dh'],
    [
      'with a key that is none',
      ({ keys, ...rest }) => ({ ...rest, keys: { ...keys, p256dh: 'B'.repeat(87) } }),
      'keys.p256dh',
    ],
    [
      'with a secret of emoji',
      ({ keys, ...rest }) => ({ ...rest, keys: { ...keys, auth: '🔑' } }),
      'keys.auth',
    ],
    ['without keys', ({ keys: _, ...rest }) => rest, 'keys'],
    [
      'made with the key of others',
      (sound) => ({ ...sound, applicationServerKey: sound.keys.p256dh }),
      'applicationServerKey',
    ],
    ['in the session of others', (sound) => ({ ...sound, sessionId: '0' }), 'sessionId'],
  ];
  it.each(devices)('a browser %s', async (what, change, field) => {
    await refused(ada, [what, 'put', '/devices', change(aSubscription(app.config.VAPID_KEYS)), field]);
  });

  it.each([
    ['is none', 'nope'],
    ['is of nobody', randomIds.next()],
    ['leads outside', '..%2f..%2fadmin'],
  ])('an organization whose id %s', async (_, id) => {
    const { body } = await send('put', `/follows/${id}`).expect(404);
    expect(body.code).toBe('not-found');
  });

  it('a device of somebody else, which stays theirs', async () => {
    const ben = await app.signIn();
    const { body } = await send('put', '/devices', ben)
      .send(aSubscription(app.config.VAPID_KEYS, `https://fcm.googleapis.com/${randomIds.next()}`))
      .expect(200);
    await send('delete', `/devices/${body.devices[0].id}`).expect(200);
    expect((await read(ben)).devices).toHaveLength(1);
    expect((await send('delete', `/devices/${'d'.repeat(41)}`)).status).toBe(404);
  });

  it('a body of 2 MB, which is not read', async () => {
    const { body } = await send('patch', '')
      .send({ timeZone: 'a'.repeat(2_000_000) })
      .expect(413);
    expect(body).toMatchObject({ code: 'too-large', fields: [{ field: 'body' }] });
  });

  it('a body of two thousand entries', async () => {
    const leads = Array.from({ length: 2000 }, () => 'P1D');
    const { body } = await send('patch', '').send({ leads }).expect(400);
    expect(body).toMatchObject({ code: 'too-complex', fields: [{ field: 'body' }] });
  });

  it.each<[string, string, string, number]>([
    ['that is no JSON', 'application/json', '{"leads": [', 400],
    ['that is null', 'application/json', 'null', 400],
    ['of a form', 'application/x-www-form-urlencoded', 'isWelcomed=true', 415],
  ])('a body %s', async (_, type, text, status) => {
    expect((await send('patch', '').type(type).send(text)).status).toBe(status);
  });

  it('and all is as it was', async () => {
    expect(await read()).toEqual(before);
  });
});

describe('what looks odd and is sound', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it.each([
    ['+４１ ７９ １２３ ４５ ６７', undefined],
    ['+٤١٧٩١٢٣٤٥٦٧', undefined],
    ['0041 (0)79 123 45 67', undefined],
    ['079/123.45.67', 'CH'],
  ])('the number %s is read as it is meant', async (typed, country) => {
    const who = await app.signIn();
    const { body } = await as(who, app.agent.put('/api/contact/number'))
      .send({ number: typed, country })
      .expect(200);
    expect(body.pendingNumber.number).toBe('+41 79 123 45 67');
  });

  it('the same reminder twice, in two ways of writing it, is one', async () => {
    const who = await app.signIn();
    const { body } = await as(who, app.agent.patch('/api/contact'))
      .send({ leads: ['P1W', 'P7D'] })
      .expect(200);
    expect(body.leads).toEqual(['P7D']);
  });
});
