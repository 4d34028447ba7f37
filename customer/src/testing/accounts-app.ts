import { background } from '@parterre/domain/background';
import { openPeople } from '@parterre/domain/people/open-people';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import { systemClock } from '@parterre/domain/clock';
import { randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import { readablePasswords } from '@parterre/domain/testing/account-world';
import { neverRaised } from '@parterre/domain/testing/never-raised';
import { openTestModels } from '@parterre/domain/testing/test-models';
import { guardDatabase } from '@parterre/infra/testing/guarded-database';
import supertest from 'supertest';
import { z } from 'zod';
import { createApp } from '../app.ts';
import { createDependencies } from '../dependencies.ts';
import { connectOutside } from '../outside.ts';
import { aConfig } from './test-app.ts';

/** The customer service with accounts whose mails stay here, on a database that allows it what its role allows in AWS. */
export const startAccounts = async () => {
  const { tablePrefix, close } = await openTestModels();
  const own = await aConfig(tablePrefix);
  const guarded = await guardDatabase('customer', { database: own.DYNAMODB_ENDPOINT ?? '', tablePrefix });
  const config = { ...own, DYNAMODB_ENDPOINT: guarded.endpoint };
  const outside = connectOutside(config);
  const real = createDependencies(config, outside);
  const mails: MailMessage[] = [];
  const work = background((error) => {
    throw error;
  });
  const people = openPeople({
    tables: outside.tables,
    limits: usualLimits,
    passwords: readablePasswords,
    secrets: randomSecrets(config.SESSION_KEY),
    mailQueue: { enqueue: async (mail) => void mails.push(mail) },
    background: work,
    alarm: neverRaised,
    publicUrl: config.PUBLIC_URL,
    ids: randomIds,
    clock: systemClock,
    portal: 'customer',
  });
  const mailTo = async (email: string): Promise<MailMessage | undefined> => {
    await work.idle();
    return mails.findLast(({ to }) => to === email);
  };
  return {
    asked: guarded.asked,
    vapid: config.VAPID_KEYS,
    app: createApp({ ...real, people: { ...people, ended: real.people.ended } }),
    mailTo,
    codeFor: async (email: string) => /\b\d{6}\b/.exec((await mailTo(email))?.text ?? '')?.[0] ?? '',
    close: async () => {
      await work.idle();
      await real.close();
      close();
      await guarded.close();
    },
  };
};

type Accounts = Awaited<ReturnType<typeof startAccounts>>;

/** A browser: keeps cookies, and sends the XSRF token back as Angular does. */
export const aBrowser = ({ app }: Pick<Accounts, 'app'>) => {
  const cookies = new Map<string, string>();
  const keep = ({ headers }: supertest.Response) => {
    for (const line of z.array(z.string()).catch([]).parse(headers['set-cookie'])) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
  };
  const call = (
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    xsrf: string,
    body?: object,
  ) => {
    const agent = supertest(app);
    const request = agent[method](`/api${path}`)
      .set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
      .set('X-XSRF-TOKEN', xsrf)
      .on('response', keep);
    return body ? request.send(body) : request;
  };
  return {
    cookies,
    send: (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object) =>
      call(method, path, cookies.get('XSRF-TOKEN') ?? '', body),
    sendWithoutXsrf: (method: 'patch' | 'delete', path: string, body?: object) =>
      call(method, path, '', body),
  };
};
export const someone = () => ({
  email: `${randomIds.next()}@mail.test`,
  password: 'front-row-please',
  name: 'Carla',
});

/** A customer in the browser in which they registered. */
export const aRegistered = async (service: Accounts) => {
  const browser = aBrowser(service);
  const { email, password, name } = someone();
  await browser.send('post', '/accounts', { email, password, name });
  await browser.send('post', '/accounts/confirm', { code: await service.codeFor(email) });
  return { ...browser, email, password };
};
