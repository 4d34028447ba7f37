import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { randomSecrets } from '../../people/codes/random-secrets.ts';
import { aCustomer } from '../../testing/account-builders.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { noLimits } from '../../testing/no-limits.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { e164 } from '../../sms/phone-number.ts';
import { personWith } from '../kinds/person.ts';
import type { CompleteSms } from '../sms-job.ts';
import { contactUseCases } from './contact-use-cases.ts';
import { dynamoContactStore } from './dynamo-contact-store.ts';
import { numberUseCases } from './numbers.ts';

const [first, second] = [e164.parse('+41791234567'), e164.parse('+60123456789')];
const here = '127.0.0.1';

describe('the number of a telephone', () => {
  let models: TestModels;
  beforeAll(async () => {
    models = await openTestModels();
  });
  afterAll(() => models.close());

  const start = () => {
    const sent: CompleteSms[] = [];
    const clock = manualClock();
    const contacts = contactUseCases({
      commit: models.commit,
      contacts: dynamoContactStore(models.models, models.database),
    });
    const numbers = numberUseCases({
      change: contacts.changeContact,
      contactOf: contacts.contactOf,
      limits: noLimits,
      secrets: randomSecrets('a session key that is long enough'),
      queue: async (sms) => void sent.push(sms),
      ids: randomIds,
      clock,
    });
    const account = aCustomer();
    const codeOf = (sms = sent.at(-1)) => /\b\d{6}\b/.exec(sms?.text ?? '')?.[0] ?? '';
    const wrong = () => (codeOf() === '000000' ? '000001' : '000000');
    const now = () => contacts.contactOf(personWith(account.id));
    return { ...numbers, account, clock, sent, codeOf, wrong, now };
  };

  it('is theirs once they have typed the code that was sent to it', async () => {
    const { account, confirm, codeOf, now, sendCode, sent } = start();
    await sendCode(account, first, here);
    expect(sent).toMatchObject([{ to: first, notice: { kind: 'number-code' } }]);
    expect(await now()).toMatchObject({ number: null, pending: { number: first } });
    await confirm(account.id, codeOf());
    expect(await now()).toMatchObject({ number: { number: first }, pending: null });
  });

  it('stays the one before until the code of the next one is typed', async () => {
    const { account, confirm, codeOf, now, sendCode } = start();
    await sendCode(account, first, here);
    await confirm(account.id, codeOf());
    await sendCode(account, second, here);
    expect(await now()).toMatchObject({ number: { number: first } });
    await confirm(account.id, codeOf());
    expect(await now()).toMatchObject({ number: { number: second } });
  });

  it('stays the one before when the next one is not wanted any more', async () => {
    const { account, confirm, codeOf, keep, now, sendCode } = start();
    await sendCode(account, first, here);
    await confirm(account.id, codeOf());
    await sendCode(account, second, here);
    await keep(account.id);
    expect(await now()).toMatchObject({ number: { number: first }, pending: null });
    await expect(confirm(account.id, codeOf())).rejects.toMatchObject({ code: 'code-expired' });
  });

  it('is not got by guessing, however many try at once', async () => {
    const { account, confirm, codeOf, sendCode, wrong } = start();
    await sendCode(account, first, here);
    const guesses = await Promise.allSettled(Array.from({ length: 5 }, () => confirm(account.id, wrong())));
    expect(guesses.every(({ status }) => status === 'rejected')).toBe(true);
    // Those that lost to others did not count: a few more, and the right one is too late.
    for (let more = 0; more < 5; more++) await confirm(account.id, wrong()).catch(() => undefined);
    await expect(confirm(account.id, codeOf())).rejects.toMatchObject({ code: 'code-expired' });
  });

  it('takes only the newest code, and for ten minutes', async () => {
    const { account, clock, confirm, codeOf, sendAgain, sendCode, sent } = start();
    await sendCode(account, first, here);
    await sendAgain(account, here);
    const [old, fresh] = [codeOf(sent[0]), codeOf(sent[1])];
    if (old !== fresh) await expect(confirm(account.id, old)).rejects.toMatchObject({ code: 'wrong-code' });
    clock.advance(minutes(10));
    await expect(confirm(account.id, fresh)).rejects.toMatchObject({ code: 'code-expired' });
  });

  it('gets no text message once it is removed, and no code of it is good', async () => {
    const { account, confirm, codeOf, now, remove, sendCode } = start();
    await sendCode(account, first, here);
    await remove(account.id);
    await expect(confirm(account.id, codeOf())).rejects.toMatchObject({ code: 'code-expired' });
    expect(await now()).toMatchObject({ number: null, pending: null });
  });
});
