import { describe, expect, it, jest } from '@jest/globals';
import { bodyFor, noticeOf, tellChat } from './tell-chat.ts';

const slack = 'https://hooks.slack.com/services/T0/B0/x';
const discord = 'https://discord.com/api/webhooks/1/x';

const anAlarm = (NewStateValue: string) =>
  JSON.stringify({
    AlarmName: 'parterre-prod-customer-errors',
    AlarmDescription: 'The customer service answers with errors (5xx).',
    NewStateValue,
    NewStateReason: 'Threshold Crossed: 7 > 5',
  });

describe('what a chat is told', () => {
  it('is which alarm went off, what it means and why', () => {
    expect(bodyFor(slack, noticeOf(anAlarm('ALARM')))).toEqual({
      text: '🔴 *parterre-prod-customer-errors went off*\nThe customer service answers with errors (5xx).\nThreshold Crossed: 7 &gt; 5',
    });
  });

  it('is that all is well again', () => {
    expect(noticeOf(anAlarm('OK'))).toMatchObject({
      sign: '🟢',
      title: expect.stringContaining('well again'),
    });
  });

  it('is what an event says, under its subject', () => {
    expect(noticeOf('Nothing has changed.', 'The release failed')).toEqual({
      sign: '🟠',
      title: 'The release failed',
      lines: ['Nothing has changed.'],
    });
  });

  it.each(['null', '[]', '"text"', '{"AlarmName":7}', '{'])(
    'is the message itself when it is %s',
    (message) => {
      expect(noticeOf(message).lines).toEqual([message]);
    },
  );
});

describe('the way it is told', () => {
  const notice = { sign: '🔴', title: 'Seats & stars', lines: ['<@everyone> come'] };

  it('has neither links nor names of Slack in it', () => {
    expect(bodyFor(slack, notice)).toEqual({ text: '🔴 *Seats &amp; stars*\n&lt;@everyone&gt; come' });
  });

  it('calls nobody in Discord', () => {
    expect(bodyFor(discord, notice)).toEqual({
      content: '🔴 **Seats & stars**\n<@everyone> come',
      allowed_mentions: { parse: [] },
    });
  });

  it('is no longer than Discord takes', () => {
    expect(bodyFor(discord, { ...notice, lines: ['x'.repeat(5000)] })).toMatchObject({
      content: expect.stringMatching(/^.{1,2000}$/su),
    });
  });

  it('is that of Slack for a host that only sounds like Discord', () => {
    expect(bodyFor('https://notdiscord.com/hook', notice)).toHaveProperty('text');
  });
});

describe('telling', () => {
  const news = { Records: [{ Sns: { Message: anAlarm('ALARM') } }, { Sns: { Message: anAlarm('OK') } }] };
  const aSecret = (SecretString: string) => ({
    send: jest.fn<() => Promise<unknown>>().mockResolvedValue({ SecretString }),
  });
  const aChat = (status: number) =>
    jest.fn<typeof fetch>().mockImplementation(async () => new Response(null, { status }));

  it('posts every piece of news to the webhook', async () => {
    const chat = aChat(204);
    await tellChat(aSecret(discord), 'webhook', chat)(news);
    expect(chat.mock.calls.map(([url]) => url)).toEqual([discord, discord]);
  });

  it('is silent about alarms that find all well when they begin', async () => {
    const chat = aChat(204);
    const Message = JSON.stringify({
      AlarmName: 'x',
      OldStateValue: 'INSUFFICIENT_DATA',
      NewStateValue: 'OK',
    });
    await tellChat(aSecret(slack), 'webhook', chat)({ Records: [{ Sns: { Message } }] });
    expect(chat).not.toHaveBeenCalled();
  });

  it('tells nobody where no webhook is set', async () => {
    const chat = aChat(204);
    await tellChat(aSecret('not-set'), 'webhook', chat)(news);
    expect(chat).not.toHaveBeenCalled();
  });

  it('fails when the chat refuses, so that it is tried again, and does not give the address away', async () => {
    const telling = tellChat(aSecret(slack), 'webhook', aChat(404))(news);
    await expect(telling).rejects.toThrow(/^the chat answers 404$/);
  });
});
