import { z } from 'zod';
import { until } from '../stack/until.ts';

export type Answer = { readonly status: number; readonly retryAfter: string | null; readonly body: unknown };

export type Customer = {
  readonly ask: (method: 'GET' | 'POST', path: string, body?: object) => Promise<Answer>;
};

const mails = z.array(
  z.object({
    subject: z.string(),
    text: z.string().default(''),
    to: z.array(z.object({ address: z.string() })),
  }),
);
export type InboxMail = z.infer<typeof mails>[number];

/** All mails to somebody, as the inbox page shows them. */
export const mailsTo = async (inbox: string, address: string): Promise<InboxMail[]> => {
  const found = mails.parse(await (await fetch(`${inbox}/email`)).json());
  return found.filter(({ to }) => to.some((one) => one.address === address));
};

export const subjectsTo = async (inbox: string, address: string): Promise<string[]> =>
  (await mailsTo(inbox, address)).map(({ subject }) => subject);

/** Sends requests as a browser does, with the cookies of a session and its XSRF token. */
export const browserAt = (url: string): Customer => {
  const cookies = new Map<string, string>();
  return {
    ask: async (method, path, body) => {
      const xsrf = [...cookies].find(([name]) => /XSRF-TOKEN(-ADMIN)?$/.test(name))?.[1];
      const answer = await fetch(url + path, {
        method,
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(xsrf && { 'x-xsrf-token': xsrf }),
          ...(method === 'POST' && {
            'content-type': 'application/json',
            'idempotency-key': crypto.randomUUID(),
          }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const text = await answer.text();
      const isJson = /json/.test(answer.headers.get('content-type') ?? '');
      const read: unknown = isJson ? JSON.parse(text) : text;
      return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: read };
    },
  };
};

/** Somebody who registers, reads the code in their mail, and is signed in. */
export const registerAt = async (url: string, inbox: string, email: string): Promise<Customer> => {
  const customer = browserAt(url);
  const password = 'centre-aisle-please';
  await customer.ask('POST', '/api/accounts', { email, password, name: 'Ada' });
  let code: string | undefined;
  await until(
    async () => {
      const subjects = await subjectsTo(inbox, email);
      code = subjects.map((subject) => /^(\d{6}) is your code/.exec(subject)?.[1]).find(Boolean);
      return code !== undefined;
    },
    { what: 'the mail with a code', timeoutMs: 60_000 },
  );
  const { status } = await customer.ask('POST', '/api/accounts/confirm', { code });
  if (status !== 200) throw new Error(`the code was answered ${status}`);
  return customer;
};
