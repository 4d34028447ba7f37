import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { demoAdmin } from '../demo/accounts.ts';
import { readConfig } from '../demo/config.ts';
import { createDependencies } from '../demo/dependencies.ts';
import { createDemoAdmin } from '../demo/load-people.ts';
import { until } from '../stack/until.ts';
import { browserAt, type Customer, type InboxMail, mailsTo } from './customer-of.ts';
import { openSmallStack, type SmallStack } from './small-stack.ts';

const name = '𠮷田 👩‍🎤';
const [password, another] = ['centre-aisle-please', 'a-second-thought-2'];
const statusOf = ({ status }: { readonly status: number }) => status;

/** Through the real services, the queue, the worker, and a mail server's inbox. */
describe('mails about accounts reach whoever is called 𠮷田 👩‍🎤', () => {
  let stack: SmallStack;
  let admin: Customer;
  let house = '';
  beforeAll(async () => {
    stack = await openSmallStack(['customer', 'employee', 'worker']);
    const desk = createDependencies(readConfig(stack.environment));
    house = (await desk.people.createOrganization(await createDemoAdmin(desk), { name })).id;
    await desk.close();
    admin = browserAt(stack.employeeUrl);
    const { email, password: own } = demoAdmin;
    const signedIn = await admin.ask('POST', '/admin/api/session', { email, password: own });
    expect(statusOf(signedIn)).toBe(200);
  }, 120_000);
  afterAll(() => stack.close(), 60_000);

  /** The newest of so many mails that came to somebody. */
  const mails = (email: string) => mailsTo(`http://127.0.0.1:${stack.settings.ports.inbox}`, email);
  const mail = async (email: string, count: number): Promise<InboxMail> => {
    const what = `mail ${count} to ${email}`;
    await until(async () => (await mails(email)).length >= count, { what, timeoutMs: 60_000 });
    const found = await mails(email);
    expect(found).toHaveLength(count);
    const newest = found.at(-1);
    if (!newest) throw new Error('no mail');
    return newest;
  };
  const codeIn = ({ subject }: InboxMail) => subject.slice(0, 6);
  const tokenIn = ({ text }: InboxMail) => /token=([\w.-]+)/.exec(text)?.[1] ?? '';

  /** Until a mail comes that is of use. */
  const works = async (
    email: string,
    use: (one: InboxMail) => Promise<{ status: number }>,
  ): Promise<void> => {
    let seen = 0;
    const isUsed = async () => {
      const fresh = (await mails(email)).slice(seen);
      seen += fresh.length;
      for (const one of fresh) if ((await use(one)).status === 200) return true;
      return false;
    };
    await until(isUsed, { what: `a mail to ${email} that is of use`, timeoutMs: 60_000 });
  };

  const invite = (email: string) =>
    admin.ask('POST', `/admin/api/organizations/${house}/employees`, { email, name, role: 'door' });
  const inviteAgain = (id: string) => admin.ask('POST', `/admin/api/employees/${id}/invitation`, {});
  const idIn = ({ body }: { readonly body: unknown }) =>
    z.object({ employee: z.object({ id: z.string() }) }).parse(body).employee.id;
  const accept = (token: string) =>
    browserAt(stack.employeeUrl).ask('POST', '/admin/api/invitations/accept', { token, password });

  it('who registers, asks for another code, and forgets the password', async () => {
    const email = 'yoshida@mail.example';
    const { ask } = browserAt(stack.url);
    expect(statusOf(await ask('POST', '/api/accounts', { email, password, name }))).toBe(202);
    await mail(email, 1);
    expect(statusOf(await ask('POST', '/api/accounts/confirm/resend'))).toBe(202);
    const code = codeIn(await mail(email, 2));
    expect(await ask('POST', '/api/accounts/confirm', { code })).toMatchObject({
      status: 200,
      body: { account: { name } },
    });
    expect(statusOf(await ask('POST', '/api/password-resets', { email }))).toBe(202);
    const asked = await mail(email, 3);
    expect(asked.text).toContain(`Hello ${name},`);
    const reset = { email, code: codeIn(asked), password: another };
    expect(statusOf(await ask('POST', '/api/password-resets/confirm', reset))).toBe(204);
    expect((await mail(email, 4)).subject).toBe('Your password was changed');
  }, 90_000);

  it('who is invited, and invited again', async () => {
    const email = 'yoshida@house.example';
    const invited = await invite(email);
    expect(invited).toMatchObject({ status: 201, body: { employee: { name } } });
    expect((await mail(email, 1)).subject).toBe(`${name} invites you to Parterre`);
    expect(statusOf(await inviteAgain(idIn(invited)))).toBe(202);
    expect(statusOf(await accept(tokenIn(await mail(email, 2))))).toBe(200);
    expect(await invite(email)).toMatchObject({ status: 409, body: { code: 'email-in-use' } });
    expect(statusOf(await inviteAgain(idIn(invited)))).toBe(404);
  }, 90_000);

  it('also while nothing can be queued: all is answered, and what is of use comes as soon as it can', async () => {
    const [email, workEmail] = ['sachiko@mail.example', 'sachiko@house.example'];
    const { ask } = browserAt(stack.url);
    await stack.cut('aws');
    expect(statusOf(await ask('POST', '/api/accounts', { email, password, name }))).toBe(202);
    expect(statusOf(await ask('POST', '/api/accounts/confirm/resend'))).toBe(202);
    const invited = await invite(workEmail);
    expect(statusOf(invited)).toBe(201);
    expect(statusOf(await invite(workEmail))).toBe(409);
    expect(statusOf(await inviteAgain(idIn(invited)))).toBe(202);
    await stack.bringBack('aws');
    await works(email, (one) => ask('POST', '/api/accounts/confirm', { code: codeIn(one) }));
    await works(workEmail, (one) => accept(tokenIn(one)));
  }, 150_000);
});
