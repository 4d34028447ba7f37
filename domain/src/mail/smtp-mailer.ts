import { randomUUID } from 'node:crypto';
import { pipeline, Transform } from 'node:stream';
import { createTransport } from 'nodemailer';
import { mailAsSent } from './mail-as-sent.ts';
import type { Mailer } from './mailer.ts';
import { smtpFault } from './smtp-fault.ts';

/** A server that is silent for longer than this, in milliseconds, has failed: well below the time of a worker's lease. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Calls when the server has had all of a mail: nothing of it is made ready before it is asked for, and that is after `DATA`. */
const atItsEnd = (call: () => void): Transform =>
  new Transform({
    readableHighWaterMark: 0,
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => {
      call();
      done();
    },
  });

/**
 * Sends by SMTP over a few connections that stay open. What it answers is the mail's own `Message-ID`: servers have names
 * of their own for it, and say them as they like.
 * @param url `smtp://host:port` or `smtps://user:password@host:port`
 * @param from the sender, as `Parterre <tickets@example.com>`
 */
export const smtpMailer = (url: string, from: string): Mailer & { readonly close: () => void } => {
  const transport = createTransport({ url, pool: true, ...patience }, { from });
  const handedOver = new Set<string>();
  transport.use('stream', ({ message }, done) => {
    message.processFunc((mail) =>
      pipeline(
        mail,
        atItsEnd(() => handedOver.add(message.messageId())),
        // Who reads what comes out hears of it.
        () => undefined,
      ),
    );
    done();
  });
  return {
    send: async (message) => {
      const messageId = `<${randomUUID()}@${from.split('@').at(-1)?.replace('>', '')}>`;
      const mail = { ...mailAsSent(message), messageId };
      try {
        await transport.sendMail(mail);
        return { providerId: messageId };
      } catch (error) {
        throw smtpFault(error, handedOver.has(messageId));
      } finally {
        handedOver.delete(messageId);
      }
    },
    close: () => transport.close(),
  };
};
