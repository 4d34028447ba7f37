import { setTimeout as sleep } from 'node:timers/promises';
import { containersOf } from './compose-stack.ts';
import { docker } from './docker.ts';
import { serviceOf } from './measure-memory.ts';

/** What a part says when it can be used. */
const readySaying: Readonly<Record<string, string>> = {
  customer: '"msg":"listening"',
  employee: '"msg":"listening"',
  worker: '"msg":"working"',
  gateway: 'Parterre answers',
  aws: 'S3 and SQS answer',
  inbox: 'SMTP Server running',
  payment: 'payment sandbox on',
};

/** Seconds by service, from the container's start until it can be used or, if it has an end, until that. */
export async function measureStarts(): Promise<ReadonlyMap<string, number>> {
  const starts = new Map<string, number>();
  for (const container of await containersOf()) {
    const service = await serviceOf(container);
    const saying = readySaying[service];
    const seconds = await (saying === undefined ? durationOf(container) : untilSaid(container, saying));
    if (seconds !== undefined) starts.set(service, Math.max(seconds, starts.get(service) ?? 0));
  }
  return starts.set('database', await databaseStart());
}

const state = async (container: string, field: string): Promise<number> =>
  Date.parse(await docker('inspect', '-f', `{{.State.${field}}}`, container));

async function untilSaid(container: string, saying: string): Promise<number | undefined> {
  const log = await docker('logs', '-t', container);
  const line = log.split('\n').find((one) => one.includes(saying));
  const saidAt = line?.split(' ')[0];
  return saidAt === undefined
    ? undefined
    : (Date.parse(saidAt) - (await state(container, 'StartedAt'))) / 1000;
}

async function durationOf(container: string): Promise<number | undefined> {
  const end = await state(container, 'FinishedAt');
  return end > 0 ? (end - (await state(container, 'StartedAt'))) / 1000 : undefined;
}

/** It says nothing when it is ready, so another one is started and asked. */
async function databaseStart(): Promise<number> {
  const startedAt = Date.now();
  const container = await docker('run', '-d', '--rm', '-p', '127.0.0.1::8000', 'amazon/dynamodb-local');
  const address = `http://${await docker('port', container, '8000/tcp')}`;
  const answers = (): Promise<boolean> =>
    fetch(address).then(
      () => true,
      () => false,
    );
  while (!(await answers())) await sleep(50);
  const seconds = (Date.now() - startedAt) / 1000;
  await docker('stop', '-t', '1', container);
  return seconds;
}
