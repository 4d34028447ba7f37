import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { untranslatedIn } from '@parterre/domain/testing/second-language';
import { addSecondLanguageToService } from '@parterre/portal-kit/testing/second-language';

const second = addSecondLanguageToService();
const { aBrowser, someone, startAccounts } = await import('../testing/accounts-app.ts');

let service: Awaited<ReturnType<typeof startAccounts>>;
beforeAll(async () => {
  service = await startAccounts();
});
afterAll(() => service.close());

/** A browser whose person has chosen the second language on a page. */
const aForeignBrowser = () => {
  const browser = aBrowser(service);
  browser.cookies.set('parterre_language', second);
  return browser;
};
const registered = async () => {
  const [browser, person] = [aForeignBrowser(), { ...someone(), name: 'Άντα' }];
  await browser.send('post', '/accounts', person).expect(202);
  const code = await service.codeFor(person.email);
  const answer = await browser.send('post', '/accounts/confirm', { code }).expect(200);
  return { ...browser, ...person, answer };
};
const languageOfMail = async (email: string): Promise<string | undefined> =>
  /<html lang="([^"]+)">/.exec((await service.mailTo(email))?.html ?? '')?.[1];

describe('the language of an account', () => {
  test('is that of the browser that registers, and the first mail is written in it', async () => {
    const { email, answer } = await registered();
    expect(answer.body).toMatchObject({ account: { language: second } });
    const { subject = '', text = '' } = (await service.mailTo(email)) ?? {};
    expect(untranslatedIn(subject + text)).toEqual([]);
    expect(await languageOfMail(email)).toBe(second);
  });

  test('is that of its mails, wherever they are asked for', async () => {
    const { email } = await registered();
    await aBrowser(service).send('post', '/password-resets', { email }).expect(202);
    expect(await languageOfMail(email)).toBe(second);
  });

  test('is changed by its owner, and mails are written in it from then on', async () => {
    const { email, send } = await registered();
    const answer = await send('patch', '/account', { language: 'en' }).expect(200);
    expect(answer.body).toMatchObject({ account: { language: 'en', name: 'Άντα' } });
    await send('post', '/password-resets', { email }).expect(202);
    expect(await languageOfMail(email)).toBe('en');
  });

  test('is not what a refusal is told in: that is the one chosen in this browser', async () => {
    const { email } = await registered();
    const wrong = { email, password: 'not-the-password' };
    const details: string[] = [];
    for (const browser of [aForeignBrowser(), aBrowser(service)]) {
      const { body } = await browser.send('post', '/session', wrong).expect(401);
      details.push(String(body.detail));
    }
    expect(details).toEqual([
      '⟦The e-mail address or the password is not right.⟧',
      'The e-mail address or the password is not right.',
    ]);
  });
});
