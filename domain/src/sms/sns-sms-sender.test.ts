import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SendingFault } from '../not-sent.ts';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import { e164 } from './phone-number.ts';
import { snsSmsSender } from './sns-sms-sender.ts';

const to = e164.parse('+41791234567');
const published =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult>' +
  '<MessageId>one</MessageId></PublishResult></PublishResponse>';
const failed = (code: string, message: string): string =>
  `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code>` +
  `<Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`;

describe('sending by SNS', () => {
  let server: Server;
  let sender: ReturnType<typeof snsSmsSender>;
  let requests: URLSearchParams[] = [];
  let [status, body] = [200, published];
  useExampleCredentials();

  beforeEach(async () => {
    [requests, status, body] = [[], 200, published];
    server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(Buffer.from(part));
      requests.push(new URLSearchParams(Buffer.concat(parts).toString()));
      response.writeHead(status, { 'Content-Type': 'text/xml' }).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    sender.close();
    server.close().closeAllConnections();
  });

  const open = (patience?: number) => {
    const address = server.address();
    if (!address || typeof address === 'string') throw new TypeError('not listening');
    const endpoint = `http://127.0.0.1:${address.port}`;
    return (sender = snsSmsSender({ region: 'eu-central-1', endpoint, ...(patience && { patience }) }));
  };

  it('hands over number and text, as one that is waited for, and says how SNS calls it', async () => {
    const text = 'Your code is 012345 – שלום 😀';
    expect(await open().send({ to, text })).toEqual({ providerId: 'one' });
    expect(Object.fromEntries(requests[0] ?? [])).toMatchObject({
      Action: 'Publish',
      PhoneNumber: '+41791234567',
      Message: text,
      'MessageAttributes.entry.1.Name': 'AWS.SNS.SMS.SMSType',
      'MessageAttributes.entry.1.Value.StringValue': 'Transactional',
    });
  });

  // https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
  it.each<[SendingFault, string, number, string?]>([
    ['refused', 'InvalidParameter', 400],
    ['refused', 'ParameterValueInvalid', 400],
    ['refused', 'ValidationException', 400],
    ['gone', 'OptedOut', 400],
    ['gone', 'InvalidParameter', 400, 'Invalid parameter: PhoneNumber Reason: +41791234567 is opted out'],
    ['later', 'Throttled', 429],
    ['later', 'ThrottlingException', 400],
    ['later', 'KMSThrottling', 400],
    ['away', 'AuthorizationError', 403],
    ['away', 'InvalidSecurity', 403],
    ['away', 'InternalError', 500],
    ['away', 'SomethingNew', 400],
  ])(
    'is %s by %s, after one attempt: another could be a second message',
    async (fault, code, http, why = 'no') => {
      [status, body] = [http, failed(code, why)];
      const failure = open().send({ to, text: 'hello' });
      await expect(failure).rejects.toMatchObject({ name: 'NotSent', fault, isUnheard: false });
      await expect(failure).rejects.not.toThrow('+41791234567');
      expect(requests).toHaveLength(1);
    },
  );

  it('does not wait for ever for an answer, and does not ask again when it hears none', async () => {
    let asked = 0;
    server.removeAllListeners('request').on('request', () => (asked += 1));
    await expect(open(30).send({ to, text: 'hello' })).rejects.toMatchObject({
      fault: 'away',
      isUnheard: true,
    });
    expect(asked).toBe(1);
  });

  it('is unheard where the connection breaks before the answer', async () => {
    server.removeAllListeners('request').on('request', ({ socket }) => socket.destroy());
    await expect(open().send({ to, text: 'hello' })).rejects.toMatchObject({ isUnheard: true });
  });

  it('is away where nobody answers', async () => {
    const sending = open();
    server.close().closeAllConnections();
    await expect(sending.send({ to, text: 'hello' })).rejects.toMatchObject({
      fault: 'away',
      isUnheard: false,
    });
  });
});
