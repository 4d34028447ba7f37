import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { SendingFault } from '../not-sent.ts';
import { smtpMailer } from './smtp-mailer.ts';

type Answers = Readonly<Record<string, string>>;

const usual: Answers = {
  hello: '220 here',
  EHLO: '250 mail.test',
  MAIL: '250 yes',
  RCPT: '250 yes',
  DATA: '354 go on',
  '.': '250 taken',
  RSET: '250 yes',
  QUIT: '221 bye',
};

/** In the place of an answer. */
const hangsUp = 'hangs up';

let close = (): void => undefined;
afterEach(() => close());

const talk = (socket: Socket, answers: Answers): void => {
  let [rest, inData] = ['', false];
  socket.write(`${answers.hello}\r\n`);
  socket
    .on('error', () => undefined)
    .on('data', (data) => {
      const lines = (rest + data.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (inData && line !== '.') continue;
        const command = line === '.' ? line : (line.split(' ')[0] ?? '').toUpperCase();
        const answer = answers[command] ?? '502 what?';
        if (answer === hangsUp) {
          // As long as a mail takes that is made ready before its time.
          setTimeout(() => socket.destroy(), 100);
          return;
        }
        inData = command === 'DATA' && answer.startsWith('354');
        socket.write(`${answer}\r\n`);
      }
    });
};

/** A mail server that answers some command in its own way. */
const mailerAt = async (answers: Answers): Promise<ReturnType<typeof smtpMailer>> => {
  const server: Server = createServer((socket) => talk(socket, { ...usual, ...answers })).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new TypeError('not listening');
  const mailer = smtpMailer(`smtp://127.0.0.1:${address.port}`, 'Parterre <tickets@example.com>');
  close = () => {
    mailer.close();
    server.close();
  };
  return mailer;
};

const mail = { to: 'carla@example.com', subject: 'A code', text: '1', html: '<p>1</p>' };

describe('a mail that an SMTP server takes', () => {
  it('is known by the id that it brings itself', async () => {
    const { providerId } = await (await mailerAt({})).send(mail);
    expect(providerId).toMatch(/^<.+@example\.com>$/);
  });
});

describe('a mail that an SMTP server does not take', () => {
  it.each<[SendingFault, Answers]>([
    ['gone', { RCPT: '550 5.1.1 no such user carla@example.com' }],
    ['gone', { RCPT: '550 5.1.2 no such domain' }],
    ['gone', { RCPT: '553 5.1.3 that is no address' }],
    ['gone', { RCPT: '551 5.1.6 has moved' }],
    ['gone', { RCPT: '556 5.1.10 takes no mail' }],
    ['gone', { RCPT: '550 5.2.1 switched off' }],
    ['refused', { RCPT: '550 no such user' }],
    ['refused', { RCPT: '550 5.1.11 something else' }],
    ['refused', { RCPT: '550 5.2.2 over quota' }],
    ['refused', { RCPT: '550 5.7.1 5 users of yours are blocked' }],
    ['refused', { RCPT: '554 5.4.14 goes in circles' }],
    ['refused', { DATA: '550 5.1.1 said too late to be about one' }],
    ['later', { RCPT: '450 4.1.1 not known yet' }],
    ['refused', { RCPT: '553 that is no address' }],
    ['refused', { DATA: '554 5.6.0 not like this' }],
    ['refused', { '.': '554 5.7.1 looks like spam' }],
    ['refused', { MAIL: '552 5.3.4 too large' }],
    ['later', { RCPT: '450 4.2.0 greylisted' }],
    ['later', { RCPT: '452 4.2.2 mailbox full' }],
    ['later', { '.': '451 4.3.0 try again' }],
    ['away', { hello: '554 no service' }],
    ['away', { hello: '421 too many connections' }],
    ['away', { MAIL: '451 4.7.1 slow down' }],
    ['away', { MAIL: '550 5.7.1 sender unknown' }],
    ['away', { RCPT: '421 4.3.2 shutting down' }],
    ['away', { RCPT: '530 5.7.0 sign in first' }],
  ])('is %s when it says %j', async (fault, answers) => {
    const mailer = await mailerAt(answers);
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'NotSent', fault });
  });

  it('is a matter of the server when there is none', async () => {
    const mailer = smtpMailer('smtp://127.0.0.1:9', 'tickets@example.com');
    close = mailer.close;
    await expect(mailer.send(mail)).rejects.toMatchObject({ fault: 'away' });
  });

  it.each(['', 'nobody', 'a\u0000b@'])('is refused when %j is no address', async (to) => {
    const mailer = await mailerAt({ RCPT: '553 no address' });
    await expect(mailer.send({ ...mail, to })).rejects.toMatchObject({ fault: 'refused' });
  });

  it.each<[boolean, Answers]>([
    [true, { '.': hangsUp }],
    [false, { DATA: hangsUp }],
    [false, { RCPT: hangsUp }],
    [false, { '.': '451 4.3.0 try again' }],
    [false, { '.': '421 4.3.2 shutting down' }],
  ])('may have been taken: %s, when the server says %j', async (isUnheard, answers) => {
    const mailer = await mailerAt(answers);
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'NotSent', isUnheard });
  });

  it('is told of without the address: logs have none', async () => {
    const mailer = await mailerAt({ RCPT: '550 no such user <carla@example.com>' });
    const failure = await mailer.send(mail).catch((error: unknown) => error);
    expect(String(failure)).toContain('550 no such user');
    expect(JSON.stringify([String(failure), Object.entries(Object(failure))])).not.toContain('carla');
  });
});
