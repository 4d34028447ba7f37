import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aTicketKey } from '@parterre/domain/testing/ticket-key';
import supertest from 'supertest';
import { z } from 'zod';
import type { Caller } from './test-app.ts';

const main = join(import.meta.dirname, '../../../customer/src/main.ts');
const logLine = z.looseObject({ msg: z.string().optional(), port: z.number().optional() });

type Person = { readonly email: string; readonly password: string };

const signIn = async (address: string, person: Person): Promise<Caller> => {
  const { headers } = await supertest(address).post('/api/session').send(person).expect(200);
  const pairs = z
    .array(z.string())
    .parse(headers['set-cookie'])
    .map((line) => line.split(';')[0] ?? '');
  const xsrf = z.string().parse(pairs.find((pair) => pair.startsWith('XSRF-TOKEN='))?.split('=')[1]);
  return { cookie: pairs.join('; '), xsrf };
};

const settingsOf = async (tablePrefix: string, secret: string) => ({
  HOST: '127.0.0.1',
  PORT: '0',
  MANAGEMENT_PORT: '0',
  LOG_LEVEL: 'info',
  DRAIN_NOTICE_SECONDS: '0',
  PUBLIC_URL: 'http://tickets.test',
  PORTAL_DIR: import.meta.dirname,
  TABLE_PREFIX: tablePrefix,
  MEDIA_BUCKET: 'media',
  CHARTS_BUCKET: 'charts',
  NOTIFICATIONS_QUEUE_URL: 'http://127.0.0.1:9/notifications',
  EMAIL_QUEUE_URL: 'http://127.0.0.1:9/email',
  STRIPE_SECRET_KEY: 'sk_test_nothing',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_this_test',
  SESSION_KEY: secret,
  TICKET_KEYS: JSON.stringify([await aTicketKey('one')]),
});

/**
 * Lets a customer sign in at the customer service. The services may not import each other, so it is a process of its
 * own, as in production, on the same tables. It is given the very secret of the employee service, so that nothing but
 * what the services do themselves keeps their sessions apart.
 */
export const signInAsCustomer = async (
  { tablePrefix, secret }: { readonly tablePrefix: string; readonly secret: string },
  person: Person,
): Promise<Caller> => {
  const service = spawn(process.execPath, [main], {
    env: { ...process.env, ...(await settingsOf(tablePrefix, secret)) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(service, 'exit');
  try {
    for await (const line of createInterface({ input: service.stdout })) {
      const { msg, port } = logLine.parse(JSON.parse(line));
      if (msg === 'listening') return await signIn(`http://127.0.0.1:${port}`, person);
    }
    throw new Error('the customer service did not start');
  } finally {
    service.kill();
    await ended;
  }
};
