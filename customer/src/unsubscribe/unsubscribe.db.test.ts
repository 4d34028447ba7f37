import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId, randomIds } from '@parterre/domain/ids';
import { isOn } from '@parterre/domain/messaging/contacts/contact-settings';
import type { Topic } from '@parterre/domain/messaging/kinds/channel';
import { type Person, personAt, personWith } from '@parterre/domain/messaging/kinds/person';
import { type MailsOf, unsubscribeTokens } from '@parterre/domain/messaging/unsubscribe/unsubscribe-token';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

const oneClick = 'List-Unsubscribe=One-Click';

describe('the link in a mail', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  const aPerson = (): Person => personWith(accountId.parse(randomIds.next()));
  const aMail = (change: Partial<MailsOf> = {}) => {
    const mails: MailsOf = { person: aPerson(), topic: 'reminders', ...change };
    const token = unsubscribeTokens(test.dependencies.ticketKeys).make(mails);
    /** Whether reminders go out by mail. */
    const goesOn = async (topic: Topic = 'reminders'): Promise<boolean> =>
      isOn((await test.dependencies.contacts.contactOf(mails.person)).settings, topic, 'email');
    return { token, goesOn };
  };
  const click = (token: string) =>
    test.agent.post(`/api/unsubscribe?token=${token}`).type('form').send(oneClick);

  it.each([
    ['a form', 'application/x-www-form-urlencoded', oneClick],
    [
      'the other kind of form',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
    ['JSON', 'application/json', '{"List-Unsubscribe": "One-Click"}'],
  ])('ends mails by %s, from anywhere, without a cookie', async (_kind, type, body) => {
    const { token, goesOn } = aMail();
    expect(await goesOn()).toBe(true);
    const answer = await test.agent
      .post(`/api/unsubscribe?token=${token}`)
      .set({ 'Content-Type': type, Origin: 'https://mail.test', 'Sec-Fetch-Site': 'cross-site' })
      .send(body)
      .expect(204);
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect([await goesOn(), await goesOn('announcements')]).toEqual([false, true]);
  });

  it('ends one topic of organizers alone, and both where it is of a time when they were one', async () => {
    const both = ['organizer-messages', 'announcements'] as const;
    const after = async (topic: MailsOf['topic']) => {
      const { token, goesOn } = aMail({ topic });
      await click(token).expect(204);
      return Promise.all(both.map((one) => goesOn(one)));
    };
    expect(await after('announcements')).toEqual([true, false]);
    expect(await after('organizer-messages')).toEqual([false, true]);
    expect(await after('organizers')).toEqual([false, false]);
  });

  it('ends those of somebody without an account, too, however often it is clicked', async () => {
    const { token, goesOn } = aMail({ person: personAt(`${randomIds.next()}@example.org`) });
    for (let times = 0; times < 3; times++) await click(token).expect(204);
    expect(await goesOn()).toBe(false);
  });

  it('changes nothing when it is only opened, and leads to the page', async () => {
    const { token, goesOn } = aMail();
    const { headers } = await test.agent.get(`/api/unsubscribe?token=${token}`).expect(303);
    expect(headers.location).toBe(`/unsubscribe?token=${token}`);
    await test.agent.head(`/api/unsubscribe?token=${token}`).expect(303);
    const { body } = await test.agent.get(`/api/mail-switch?token=${token}`).expect(200);
    expect(body).toEqual({ topic: 'reminders' });
    expect(await goesOn()).toBe(true);
  });

  it('is switched on its page, and back, but by no other page', async () => {
    const { token, goesOn } = aMail();
    const set = (isOn: boolean) => test.agent.put('/api/mail-switch').send({ token, isOn });
    await set(false).expect(204);
    expect(await goesOn()).toBe(false);
    await set(true).set('Origin', 'https://mail.test').expect(403);
    await set(true).expect(204);
    expect(await goesOn()).toBe(true);
  });

  it('is answered alike when it is none of ours', async () => {
    const { token } = aMail();
    const forged = `${token.slice(0, -4)}AAAA`;
    const [ours, other] = [await click(token), await click(forged)];
    const told = ({ status, text, headers }: typeof ours) => ({ status, text, names: Object.keys(headers) });
    expect(told(other)).toEqual(told(ours));
    await test.agent.get(`/api/mail-switch?token=${forged}`).expect(404);
  });

  it.each(['', 'short', 'a'.repeat(1001), encodeURIComponent('ä'.repeat(50)), `${'a'.repeat(50)}%00`])(
    'is refused by its name when it is %j',
    async (token) => {
      for (const request of [click(token), test.agent.get(`/api/unsubscribe?token=${token}`)]) {
        const { body } = await request.expect(422);
        expect(body).toMatchObject({ fields: [{ field: 'token' }] });
      }
    },
  );

  it.each(['', 'x=y', 'List-Unsubscribe=Two-Clicks', '{}'])('wants one click, not %j', async (sent) => {
    const { token, goesOn } = aMail();
    const { body } = await test.agent
      .post(`/api/unsubscribe?token=${token}`)
      .type('form')
      .send(sent)
      .expect(422);
    expect(body).toMatchObject({ fields: [{ field: 'List-Unsubscribe', message: 'must be One-Click' }] });
    expect(await goesOn()).toBe(true);
  });

  it('takes no more of a form than it needs', async () => {
    const { token } = aMail();
    const long = `${oneClick}&x=${'x'.repeat(5000)}`;
    await test.agent.post(`/api/unsubscribe?token=${token}`).type('form').send(long).expect(413);
  });

  it('is not switched to and fro without end', async () => {
    const { token } = aMail();
    const statuses: number[] = [];
    for (let times = 0; times < 12; times++) statuses.push((await click(token)).status);
    expect([statuses.slice(0, 10), statuses.at(-1)]).toEqual([Array(10).fill(204), 429]);
  });
});
