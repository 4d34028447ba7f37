import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '@parterre/local/stack/ports';
import { z } from 'zod';
import { call } from '../buyers.ts';
import { compare } from '../measure.ts';
import type { Line } from '../report.ts';
import type { Service } from '../stage.ts';

const people = 8;
const maxDelay = 15;
const measured = 5;
/** Sign-ins that do not count: what they run through is compiled meanwhile. */
const warmUps = 3;
const probed = z.object({ max: z.number() });

/** A loop that hashes the same passwords and does nothing else: what the machine makes late by itself. */
const startBareHashing = async () => {
  const source = path.join(import.meta.dirname, '..');
  const probe = await freePort();
  const child = fork(path.join(source, 'bare-hashing.ts'), {
    execArgv: ['--import', path.join(source, 'loop-probe.ts')],
    env: { ...process.env, LOOP_PROBE_PORT: String(probe) },
  });
  const [port] = await once(child, 'message');
  return { url: `http://127.0.0.1:${port}/`, probe: `http://127.0.0.1:${probe}`, stop: () => child.kill() };
};

/** Eight people sign in at once: how long the service's event loop stands still meanwhile. */
export const signIns = async (service: Service): Promise<Line> => {
  const signIn = (n: number) =>
    call(
      'POST',
      `${service.url}/api/session`,
      { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${n}` },
      JSON.stringify({
        email: `bench-${crypto.randomUUID()}@parterre.example`,
        password: 'not the right one',
      }),
    );
  /** In milliseconds, at most, while eight such requests are under way. */
  const lateness = (probe: string, request: (n: number) => Promise<unknown>) => async (): Promise<number> => {
    await call('POST', probe, {});
    await Promise.all(Array.from({ length: people }, (_, n) => request(n)));
    return probed.parse(JSON.parse((await call('GET', probe, {})).text)).max;
  };
  const bare = await startBareHashing();
  const { ours, baseline } = await compare(
    lateness(service.probe, signIn),
    lateness(bare.probe, () => call('GET', bare.url, {})),
    { warmUps, measured },
  );
  bare.stop();
  return {
    what: 'eight people sign in at once',
    result: `event loop late by ${ours.toFixed(1)} ms at most`,
    against: `${baseline.toFixed(1)} ms with the same hashing and nothing else`,
    target: `at most ${maxDelay} ms`,
    isMet: ours <= maxDelay,
    figures: { ours, baseline },
  };
};
