import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reportOfSms, smsEvent } from '@parterre/domain/messaging/feedback/event-of-sms';
import { NotSent } from '@parterre/domain/not-sent';
import { openSmsSender } from '@parterre/domain/sms/open-sms-sender';
import { e164 } from '@parterre/domain/sms/phone-number';
import { useExampleCredentials } from '@parterre/domain/testing/example-credentials';
import { z } from 'zod';
import type { DeliveryStatus } from './delivery-status.ts';
import { specialNumbers } from './special-numbers.ts';
import { startPhone } from './start-phone.ts';

const carla = '+41791234567';
const list = z.object({
  data: z.array(z.object({ to: z.string(), text: z.string(), parts: z.number(), delivered: z.boolean() })),
});

describe('the phone', () => {
  let phone: Awaited<ReturnType<typeof startPhone>>;
  let sender: NonNullable<ReturnType<typeof openSmsSender>>;
  let now = 0;
  let reported: DeliveryStatus[] = [];
  useExampleCredentials();
  beforeEach(async () => {
    reported = [];
    phone = await startPhone({ perSecond: 3, now: () => now, report: async (of) => void reported.push(of) });
    const opened = openSmsSender({ by: 'sns', region: 'eu-central-1', endpoint: phone.url });
    if (!opened) throw new TypeError('no sender');
    sender = opened;
  });
  afterEach(async () => {
    sender.close();
    await phone.stop();
  });

  const send = async (text: string, to = carla) => {
    now += 1000;
    return sender.send({ to: e164.parse(to), text });
  };
  const faultOf = async (sending: Promise<unknown>): Promise<string> =>
    sending.then(
      () => 'sent',
      (error: unknown) => (error instanceof NotSent ? error.fault : String(error)),
    );
  const messages = async (number?: string) => {
    const query = number === undefined ? '' : `?number=${encodeURIComponent(number)}`;
    return list.parse(await (await fetch(`${phone.url}/api/messages${query}`)).json()).data;
  };
  const page = async (path = '/'): Promise<string> => (await fetch(`${phone.url}${path}`)).text();
  const answer = (number: string, word: string) =>
    fetch(`${phone.url}/answers`, {
      method: 'POST',
      body: new URLSearchParams({ number, answer: word }),
      redirect: 'manual',
    });

  it('is told of later, as the log of SNS tells it: that it arrived, or why not', async () => {
    for (const to of [carla, '+12025550105', '+12025550107']) await send('hello', to);
    for (let tries = 0; tries < 40 && reported.length < 3; tries++) await wait(100);
    expect(reported.map((one) => reportOfSms(smsEvent.parse(one)))).toMatchObject([
      { outcome: 'delivered', at: '1970-01-01T00:00:01.000Z' },
      { outcome: 'failed', permanent: false, detail: 'Unknown error attempting to reach phone' },
      { outcome: 'failed', permanent: true, detail: 'Phone has blocked SMS' },
    ]);
  });

  it('gets what is sent, newest first, and finds it by number', async () => {
    expect((await send('Your code is 012345')).providerId).toMatch(/^[\w-]{36}$/);
    await send('שלום 👋', '+60123456789');
    await send('a'.repeat(161));
    expect((await messages()).map(({ to, parts }) => [to, parts])).toEqual([
      [carla, 2],
      ['+60123456789', 1],
      [carla, 1],
    ]);
    expect((await messages('+60123456789')).map(({ text }) => text)).toEqual(['שלום 👋']);
    expect((await fetch(`${phone.url}/api/messages?number=${carla}`)).status).toBe(200);
    expect((await fetch(`${phone.url}/api/messages?number=carla`)).status).toBe(400);
  });

  it('shows each with its parts and its coding, and nothing of it does anything', async () => {
    await send('<script>alert("1")</script> ’ &');
    const shown = await page();
    expect(shown).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; ’ &#38;');
    expect(shown).not.toContain('<script');
    expect(shown).toMatch(/1 part\s+· UCS-2 · 31 units/);
    expect((await fetch(phone.url)).headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page('/?number=%22%3E%3Cb%3E')).not.toContain('"><b>');
  });

  it('takes no more than SNS does in a second', async () => {
    now += 1000;
    const to = e164.parse(carla);
    const rush = await Promise.all(Array.from({ length: 5 }, () => faultOf(sender.send({ to, text: 'hi' }))));
    expect(rush.toSorted()).toEqual(['later', 'later', 'sent', 'sent', 'sent']);
    now += 1000;
    expect(await faultOf(sender.send({ to, text: 'hi' }))).toBe('sent');
  });

  it('takes at most 1600 characters, and no empty message', async () => {
    expect(await faultOf(send('👋'.repeat(1600)))).toBe('sent');
    expect(await faultOf(send('a'.repeat(1601)))).toBe('refused');
    expect(await faultOf(send(''))).toBe('refused');
  });

  it('is not reached by who does not sign, nor by what is no number', async () => {
    const publish = (fields: Record<string, string>, Authorization = 'none') =>
      fetch(phone.url, {
        method: 'POST',
        body: new URLSearchParams({ Action: 'Publish', ...fields }),
        headers: { Authorization },
      });
    const signed = 'AWS4-HMAC-SHA256 Credential=a/20261201/eu-central-1/sns/aws4_request, Signature=b';
    expect((await publish({ PhoneNumber: carla, Message: 'hi' })).status).toBe(403);
    for (const [fields, words] of [
      [{ PhoneNumber: '0791234567', Message: 'hi' }, '0791234567 is not valid to publish to'],
      [{ PhoneNumber: '<b>', Message: 'hi' }, '&#60;b&#62; is not valid'],
      [{ PhoneNumber: carla, TopicArn: 'arn:aws:sns:x', Message: 'hi' }, 'only one of TopicArn'],
      [{ TopicArn: 'arn:aws:sns:x', Message: 'hi' }, 'Topic does not exist'],
      [{ Message: 'hi' }, 'no value for required parameter'],
      [{ Action: 'CreateTopic' }, 'InvalidAction'],
    ] as const)
      expect(await (await publish(fields, signed)).text()).toContain(words);
  });

  it('gets nothing after STOP, until START', async () => {
    expect((await answer(carla, 'stop')).status).toBe(303);
    expect(await faultOf(send('hi'))).toBe('gone');
    expect(await page(`/?number=${encodeURIComponent(carla)}`)).toContain('answered STOP');
    await answer(carla, 'start');
    expect(await faultOf(send('hi'))).toBe('sent');
    expect((await answer(carla, 'perhaps')).status).toBe(400);
  });

  it.each([
    ['fails', 'away'],
    ['is-throttled', 'later'],
    ['is-opted-out', 'gone'],
    ['is-refused', 'refused'],
    ['never-arrives', 'sent'],
  ])('has a number that %s', async (behaviour, fault) => {
    const special = specialNumbers.find((each) => each.behaviour === behaviour);
    expect(await faultOf(send('hi', special?.number))).toBe(fault);
    expect(await page()).toContain(special?.effect);
    if (fault === 'sent') expect(await messages()).toMatchObject([{ delivered: false }]);
  });

  it('has got a message though nobody heard the answer: it is sent once, and the sender does not know', async () => {
    const slow = specialNumbers.find(({ behaviour }) => behaviour === 'is-slow')?.number ?? '';
    const service = { by: 'sns', region: 'eu-central-1', endpoint: phone.url, patience: 100 } as const;
    const impatient = openSmsSender(service);
    const sending =
      impatient?.send({ to: e164.parse(slow), text: 'hi' }) ?? Promise.reject(new Error('none'));
    expect(await faultOf(sending)).toBe('away');
    expect(await messages(slow)).toHaveLength(1);
    impatient?.close();
  });

  it('forgets the oldest', async () => {
    const { messageLog } = await import('./message-log.ts');
    const log = messageLog(2);
    for (const id of ['1', '2', '3'])
      log.add({ id, to: carla, text: id, at: 0, type: 'Transactional', delivered: true });
    expect(log.list().map(({ id }) => id)).toEqual(['3', '2']);
  });
});
