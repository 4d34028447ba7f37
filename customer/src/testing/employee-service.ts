import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import supertest from 'supertest';
import { z } from 'zod';
import type { Config } from '../config.ts';

const main = join(import.meta.dirname, '../../../employee/src/main.ts');
const logLine = z.looseObject({ msg: z.string().optional(), port: z.number().optional() });

/** What the browser of somebody keeps who signed in at the other portal. */
export type Session = { readonly cookie: string; readonly xsrf: string };

type Person = { readonly email: string; readonly password: string };

const signIn = async (address: string, { email, password }: Person): Promise<Session> => {
  const { headers } = await supertest(address)
    .post('/admin/api/session')
    .send({ email, password })
    .expect(200);
  const pairs = z
    .array(z.string())
    .parse(headers['set-cookie'])
    .map((line) => line.split(';')[0] ?? '');
  const xsrf = z.string().parse(pairs.find((pair) => pair.startsWith('XSRF-TOKEN-ADMIN='))?.split('=')[1]);
  return { cookie: pairs.join('; '), xsrf };
};

/**
 * Lets people sign in at the employee service. The services may not import each other, so it is a process of its own,
 * as in production, on the same tables. It has the very secret of the customer service, so that nothing but what the
 * services do themselves keeps their sessions apart.
 */
export const signInAsEmployees = async <Who extends Person>(
  { SESSION_KEY, TABLE_PREFIX, PORTAL_DIR, PUBLIC_URL, CHARTS_BUCKET, MEDIA_BUCKET, EMAIL_QUEUE_URL }: Config,
  people: readonly Who[],
): Promise<(Who & Session)[]> => {
  const settings = { TABLE_PREFIX, PORTAL_DIR, PUBLIC_URL, CHARTS_BUCKET, MEDIA_BUCKET, EMAIL_QUEUE_URL };
  const quiet = { HOST: '127.0.0.1', PORT: '0', MANAGEMENT_PORT: '0', DRAIN_NOTICE_SECONDS: '0' };
  const service = spawn(process.execPath, [main], {
    env: { ...process.env, ...settings, ...quiet, EMPLOYEE_SESSION_KEY: SESSION_KEY, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(service, 'exit');
  try {
    for await (const line of createInterface({ input: service.stdout })) {
      const { msg, port } = logLine.parse(JSON.parse(line));
      if (msg === 'listening')
        return await Promise.all(
          people.map(async (person) => ({
            ...person,
            ...(await signIn(`http://127.0.0.1:${port}`, person)),
          })),
        );
    }
    throw new Error('the employee service did not start');
  } finally {
    service.kill();
    await ended;
  }
};
