import { afterAll, beforeAll, describe, test } from '@jest/globals';
import * as accountsApp from '../testing/accounts-app.ts';

let service: Awaited<ReturnType<typeof accountsApp.startAccounts>>;
beforeAll(async () => {
  service = await accountsApp.startAccounts();
});
afterAll(() => service.close());
const aBrowser = () => accountsApp.aBrowser(service);
const registered = () => accountsApp.aRegistered(service);

const password = 'a-new-password';

describe('a forgotten password', () => {
  test('is set anew by code, which ends every session', async () => {
    const old = await registered();
    const { email } = old;
    const { send } = aBrowser();
    await send('post', '/password-resets', { email }).expect(202);
    const code = await service.codeFor(email);
    await send('post', '/password-resets/confirm', { email, code, password }).expect(204);
    await old.send('patch', '/account', { name: 'Mallory' }).expect(401, /session-expired/);
    await send('post', '/session', { email, password: 'front-row-please' }).expect(401, /wrong-credentials/);
    await send('post', '/session', { email, password }).expect(200);
  });

  test('is set anew in a browser that strangers keep nobody out of', async () => {
    const { email } = await registered();
    const [stranger, newBrowser] = [aBrowser(), aBrowser()];
    for (let attempt = 0; attempt < 9; attempt++)
      await stranger.send('post', '/session', { email, password: 'wrong' });
    await newBrowser.send('post', '/password-resets', { email }).expect(202);
    const code = await service.codeFor(email);
    await newBrowser.send('post', '/password-resets/confirm', { email, code, password }).expect(204);
    await newBrowser.send('post', '/session', { email, password }).expect(200);
  });

  test('is set anew whatever codes strangers try', async () => {
    const { email } = await registered();
    const [owner, stranger] = [aBrowser(), aBrowser()];
    await stranger.send('post', '/password-resets', { email }).expect(202);
    await service.codeFor(email);
    await owner.send('post', '/password-resets', { email }).expect(202);
    const code = await service.codeFor(email);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 12; attempt++)
      await stranger.send('post', '/password-resets/confirm', { email, code: wrong, password });
    await stranger
      .send('post', '/password-resets/confirm', { email, code, password })
      .expect(422, /wrong-code/);
    await owner.send('post', '/password-resets/confirm', { email, code, password }).expect(204);
  });

  test('is set anew in the browser that asked for it, and kindly refused in another', async () => {
    const { email } = await registered();
    const [own, other] = [aBrowser(), aBrowser()];
    await own.send('post', '/password-resets', { email }).expect(202);
    const code = await service.codeFor(email);
    const reset = { email, code, password };
    await other.send('post', '/password-resets/confirm', reset).expect(409, /Type it where you asked/);
    await own.send('post', '/password-resets/confirm', reset).expect(204);
    await own.send('post', '/password-resets/confirm', reset).expect(409, /reset-not-here/);
  });
});
