import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import type { SendingFault } from '../not-sent.ts';
import { sesMailer } from './ses-mailer.ts';

const asked = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Raw: z.object({ Data: z.base64() }) }),
});

const mail = {
  to: 'carla@example.com',
  subject: 'Your tickets',
  text: 'Here they are.',
  html: '<p>Here</p>',
};

describe('sending by SES', () => {
  let server: Server;
  let mailer: ReturnType<typeof sesMailer>;
  let requests: unknown[] = [];
  let [status, type] = [200, ''];
  useExampleCredentials();

  beforeEach(async () => {
    [requests, status, type] = [[], 200, ''];
    server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(Buffer.from(part));
      requests.push(JSON.parse(Buffer.concat(parts).toString()));
      response
        .writeHead(status, { 'Content-Type': 'application/json', 'x-amzn-errortype': type })
        .end('{"MessageId":"1"}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    mailer.close();
    server.close().closeAllConnections();
  });

  const open = (patience?: number) => {
    const address = server.address();
    if (!address || typeof address === 'string') throw new TypeError('not listening');
    const endpoint = `http://127.0.0.1:${address.port}`;
    const service = { region: 'eu-central-1', endpoint, ...(patience && { patience }) };
    return (mailer = sesMailer(service, 'Parterre <tickets@example.com>'));
  };

  it('hands over the whole mail, with what is attached, from the sender that it was given', async () => {
    const mailer = open();
    const ticket = { filename: 'tickets.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' };
    expect(await mailer.send({ ...mail, attachments: [ticket] })).toEqual({ providerId: '1' });
    const { FromEmailAddress, Destination, Content } = asked.parse(requests[0]);
    const raw = Buffer.from(Content.Raw.Data, 'base64').toString();
    expect([FromEmailAddress, Destination.ToAddresses]).toEqual([
      'Parterre <tickets@example.com>',
      ['carla@example.com'],
    ]);
    expect(raw).toContain('From: Parterre <tickets@example.com>');
    expect(raw).toContain('Subject: Your tickets');
    expect(raw).toContain('filename=tickets.pdf');
  });

  // https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
  it.each<[SendingFault, string, number]>([
    ['refused', 'MessageRejected', 400],
    ['refused', 'BadRequestException', 400],
    ['away', 'TooManyRequestsException', 429],
    ['away', 'AccountSuspendedException', 400],
    ['away', 'SendingPausedException', 400],
    ['away', 'MailFromDomainNotVerifiedException', 400],
    ['away', 'LimitExceededException', 400],
    ['away', 'AccessDeniedException', 403],
    ['away', 'InternalServiceErrorException', 500],
    ['later', 'SomethingNewException', 400],
  ])('is %s by %s', async (fault, name, code) => {
    [status, type] = [code, name];
    await expect(open().send(mail)).rejects.toMatchObject({ name: 'NotSent', fault });
  });

  it('does not wait for ever for an answer: mails behind this one would wait as well', async () => {
    server.removeAllListeners('request');
    const mailer = open(20);
    await expect(mailer.send(mail)).rejects.toMatchObject({ fault: 'away', isUnheard: true });
  });
});
