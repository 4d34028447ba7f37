import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { cookiesOf, nobody, startTestApp, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const resets = '/admin/api/password-resets';
const codeFor = async (email: string): Promise<string> => {
  const mail = () => app.mails.findLast(({ to }) => to === email);
  while (!mail()) await new Promise(setImmediate);
  return /\b\d{6}\b/.exec(mail()?.text ?? '')?.[0] ?? '';
};

describe('a forgotten password', () => {
  test('is set anew in the browser that asked for it, and kindly refused in another', async () => {
    const { email } = (await app.anAdmin()).employee;
    const asked = await app.request(nobody, 'post', resets).send({ email }).expect(202);
    const own = cookiesOf(asked.headers);
    const reset = { email, code: await codeFor(email), password: 'curtain-up-2027' };

    const confirm = `${resets}/confirm`;
    await app
      .request(nobody, 'post', confirm)
      .send(reset)
      .expect(409, /reset-not-here/);
    await app.request(own, 'post', confirm).send(reset).expect(204);
    const { password } = reset;
    await app.request(nobody, 'post', '/admin/api/session').send({ email, password }).expect(200);
  });

  test('ends every session that there was, at once', async () => {
    const admin = await app.anAdmin();
    const { email } = admin.employee;
    const me = () => app.request(admin, 'get', '/admin/api/organizations');
    await me().expect(200);
    const asked = await app.request(nobody, 'post', resets).send({ email }).expect(202);
    const reset = { email, code: await codeFor(email), password: 'curtain-up-2027' };
    await app.request(cookiesOf(asked.headers), 'post', `${resets}/confirm`).send(reset).expect(204);
    await me().expect(401);
  });
});
