import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import type { Mailer } from './mailer.ts';
import type { MailMessage } from './mail-message.ts';
import { sesMailer } from './ses-mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

const toSes = z.object({ Content: z.object({ Raw: z.object({ Data: z.base64() }) }) });

let close = (): void => undefined;
afterEach(() => close());

const listening = async (
  server: Pick<Server, 'listen' | 'address'> & NodeJS.EventEmitter,
): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (!address || typeof address === 'string') throw new TypeError('not listening');
  return address.port;
};

type Way = { readonly mailer: Mailer; readonly raw: () => string };

/** What a mail server gets behind DATA. */
const bySmtp = async (): Promise<Way> => {
  let [raw, inData] = ['', false];
  const server = createServer((socket) => {
    socket.write('220 here\r\n');
    socket
      .on('error', () => undefined)
      .on('data', (data) => {
        const text = data.toString();
        if (inData) raw += text;
        const command = text.slice(0, 4).toUpperCase();
        if (inData && raw.endsWith('\r\n.\r\n')) {
          inData = false;
          socket.write('250 taken\r\n');
        } else if (!inData) {
          inData = command === 'DATA';
          socket.write(inData ? '354 go on\r\n' : '250 yes\r\n');
        }
      });
  });
  const port = await listening(server);
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Parterre <tickets@example.com>');
  close = () => {
    mailer.close();
    server.close();
  };
  return { mailer, raw: () => raw };
};

/** What SES gets as a raw mail. */
const bySes = async (): Promise<Way> => {
  let raw = '';
  const server = createHttpServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const { Content } = toSes.parse(JSON.parse(Buffer.concat(parts).toString()));
    raw = Buffer.from(Content.Raw.Data, 'base64').toString();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"MessageId":"1"}');
  });
  const endpoint = `http://127.0.0.1:${await listening(server)}`;
  const mailer = sesMailer({ region: 'eu-central-1', endpoint }, 'Parterre <tickets@example.com>');
  close = () => {
    mailer.close();
    server.close().closeAllConnections();
  };
  return { mailer, raw: () => raw };
};

/** The headers of a mail, unfolded (RFC 5322, 2.2.3). */
const headersIn = (raw: string): string[] => {
  const [head = ''] = raw.split(/\r?\n\r?\n/);
  return head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
};
const valuesIn = (raw: string, name: string): string[] =>
  headersIn(raw)
    .filter((line) => line.toLowerCase().startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trim());

const url = `https://tickets.test/api/unsubscribe?token=${'aZ09_-'.repeat(100)}`;
const mail: MailMessage = {
  to: 'carla@example.com',
  subject: 'Tonight: ליל 🎹',
  text: 'Tonight.',
  html: '<p>Tonight</p>',
  unsubscribe: { url },
  headers: { 'Auto-Submitted': 'auto-generated' },
};

describe.each([
  ['SMTP', bySmtp],
  ['SES', bySes],
])('a mail that goes by %s', (_name, way) => {
  useExampleCredentials();

  it('says to mail programs how it is ended by one click, in whole (RFC 8058)', async () => {
    const { mailer, raw } = await way();
    await mailer.send(mail);
    expect(valuesIn(raw(), 'list-unsubscribe')).toEqual([`<${url}>`]);
    expect(valuesIn(raw(), 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(valuesIn(raw(), 'auto-submitted')).toEqual(['auto-generated']);
    // RFC 5322, 2.1.1: no line is longer.
    for (const line of raw().split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  });

  it('says nothing of it where it cannot be ended', async () => {
    const { mailer, raw } = await way();
    const { unsubscribe: _none, ...always } = mail;
    await mailer.send(always);
    expect(headersIn(raw()).filter((line) => line.startsWith('List-'))).toEqual([]);
  });

  it('is not sent at all with a header that would begin another one', async () => {
    const { mailer, raw } = await way();
    const sent = mailer.send({ ...mail, headers: { 'X-Why': 'a\r\nBcc: all@mail.test' } });
    await expect(sent).rejects.toMatchObject({ name: 'NotSent', fault: 'refused' });
    expect(raw()).toBe('');
  });
});
