import { once } from 'node:events';
import { startPhone } from '@parterre/local/phone/start-phone';
import { startPushService } from '@parterre/local/push-service/start-push-service';
import { SMTPServer } from 'smtp-server';
import type { Stage } from './stage.ts';

/** Takes what a worker sends, as fast as it comes: a mail server, the phone of everybody, and a push service. */
export const startTakers = async ({ ports }: Stage) => {
  const mails = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void stream.resume().on('end', () => done()),
  });
  const server = mails.listen(ports.smtp, '127.0.0.1');
  if (!server.listening) await once(server, 'listening');
  const phone = await startPhone({ port: ports.phone, perSecond: 100_000 });
  const push = await startPushService({ port: ports.push });
  return {
    push: push.url,
    close: async () => {
      mails.close(() => undefined);
      await Promise.all([phone.stop(), push.stop()]);
    },
  };
};
