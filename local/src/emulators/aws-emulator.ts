import { type ListenOptions, Server } from 'node:net';
import { startFauxqs } from 'fauxqs';
import { localAws } from '../stack/local-aws.ts';
import { type QueueName, queueNames, queueUrl } from '@parterre/domain/queues/queue-names';
import { mendVisibility } from './mend-visibility.ts';
import { buckets, deadLetterAttributes, queuePrefix, queuesToSetUp } from './buckets-and-queues.ts';

// S3 and SQS. usage: aws-emulator.ts <host> <port> <data folder> <name prefix>
const [host, port, dataDir, prefix = ''] = process.argv.slice(2);

listenOnly();
await mendVisibility();
const { region } = localAws;
const emulator = await startFauxqs({ port: Number(port), dataDir, defaultRegion: region, logger: false });
emulator.setup({
  queues: queuesToSetUp(prefix),
  buckets: buckets.map((name) => `${prefix}${name}`),
});
await Promise.all(queueNames.map(setAttributes));
process.stdout.write(`S3 and SQS answer on ${emulator.port}\n`);
process.once('SIGTERM', () => void emulator.stop());

/** Queues of an earlier start keep the attributes of then, unless they are told. */
async function setAttributes(name: QueueName): Promise<void> {
  const Attributes = deadLetterAttributes(`${prefix}${name}-dead`);
  const QueueUrl = queueUrl(queuePrefix(`${host}:${emulator.port}`, prefix), name);
  const answer = await fetch(`http://${host}:${emulator.port}/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'AmazonSQS.SetQueueAttributes' },
    body: JSON.stringify({ QueueUrl, Attributes }),
  });
  if (!answer.ok) throw new Error(`${name} keeps its attributes: ${await answer.text()}`);
}

/** fauxqs listens on every interface and has no option for it; nobody else on a laptop's network needs these queues. */
function listenOnly(): void {
  const listen = Reflect.get(Server.prototype, 'listen');
  Object.defineProperty(Server.prototype, 'listen', {
    value(this: Server, options: ListenOptions, ...rest: unknown[]): unknown {
      return Reflect.apply(listen, this, [{ ...options, host }, ...rest]);
    },
  });
}
