import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** What the browser of somebody keeps who signed in at a portal. */
export type Session = { readonly cookie: string; readonly xsrf: string };

type Person = { readonly email: string; readonly password: string };

const doors = {
  customer: { path: '/api/session', xsrfCookie: 'XSRF-TOKEN' },
  employee: { path: '/admin/api/session', xsrfCookie: 'XSRF-TOKEN-ADMIN' },
};

const quiet = {
  HOST: '127.0.0.1',
  PORT: '0',
  MANAGEMENT_PORT: '0',
  DRAIN_NOTICE_SECONDS: '0',
  LOG_LEVEL: 'info',
};
const logLine = z.looseObject({ msg: z.string().optional(), port: z.number().optional() });

const signIn = async (
  address: string,
  { path, xsrfCookie }: (typeof doors)['customer'],
  { email, password }: Person,
): Promise<Session> => {
  const { status, headers } = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (status !== 200) throw new Error(`${email} could not sign in: ${status}`);
  const pairs = headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const xsrf = z.string().parse(pairs.find((pair) => pair.startsWith(`${xsrfCookie}=`))?.split('=')[1]);
  return { cookie: pairs.join('; '), xsrf };
};

/**
 * Lets people sign in at the other service. The services may not import each other, so it is a process of its own, as in
 * production, on the same tables. Give it the very secret of the service under test, so that nothing but what the services
 * do themselves keeps their sessions apart.
 */
export const signInElsewhere = async <Who extends Person>(
  service: keyof typeof doors,
  environment: Readonly<Record<string, string>>,
  people: readonly Who[],
): Promise<(Who & Session)[]> => {
  const main = join(import.meta.dirname, '../../..', service, 'src/main.ts');
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...quiet, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const { msg, port } = logLine.parse(JSON.parse(line));
      const address = `http://127.0.0.1:${port}`;
      if (msg === 'listening')
        return await Promise.all(
          people.map(async (person) => ({ ...person, ...(await signIn(address, doors[service], person)) })),
        );
    }
    throw new Error(`the ${service} service did not start`);
  } finally {
    child.kill();
    await ended;
  }
};
