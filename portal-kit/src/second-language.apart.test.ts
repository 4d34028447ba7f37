import { describe, expect, test } from '@jest/globals';
import { untranslatedIn } from '@parterre/domain/testing/second-language';
import express from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { z } from 'zod';
import { addSecondLanguageToService } from './testing/second-language.ts';

const second = addSecondLanguageToService();
const { DomainError, refusalKinds } = await import('@parterre/domain/domain-error');
const { describeError } = await import('@parterre/domain/dynamo/describe-error');
const { password, oneTimeCode, personName } = await import('@parterre/domain/people/accounts/credentials');
const { email } = await import('@parterre/domain/people/accounts/email-address');
const { offeredCurrency } = await import('@parterre/domain/currency');
const { line, paragraphs } = await import('@parterre/domain/text');
const { say } = await import('@parterre/domain/programme/words/say');
const { endpoint } = await import('@parterre/service-kit/endpoint');
const { createErrorHandler, unknownApiPath } = await import('@parterre/service-kit/error-handler');
const { Problem } = await import('@parterre/service-kit/problem');
const { createRoutes } = await import('@parterre/service-kit/route');
const { en: kitWords } = await import('@parterre/service-kit/words/en');
const { say: sayOfKit } = await import('@parterre/service-kit/words/kit-words');

const stillMissing = say((words) => words.stillMissing);
const isCode = (code: string): code is keyof typeof refusalKinds => code in refusalKinds;
const isKitCode = (code: string): code is keyof typeof kitWords.titles => code in kitWords.titles;

const app = (() => {
  const { route } = createRoutes({ anyone: () => null });
  const served = express();
  const form = endpoint({
    id: 'send',
    method: 'post',
    path: '/form',
    summary: 'Takes a form.',
    access: 'anyone',
    idempotent: true,
    body: z.strictObject({
      email,
      password,
      code: oneTimeCode,
      name: personName,
      title: line({ min: 3, max: 5 }),
      text: paragraphs({ max: 5 }),
      currency: offeredCurrency,
      count: z.int().min(2).max(4),
      choice: z.enum(['a', 'b']),
      list: z.array(z.string()).min(1).max(2),
      at: z.iso.datetime(),
      either: z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })]),
      yes: z.boolean(),
    }),
  });
  route(served, form, () => undefined);
  served.get('/refused/:code', ({ params: { code } }) => {
    if (isCode(code))
      throw new DomainError(code, stillMissing, {
        missing: [{ check: 'title', message: stillMissing }],
        fields: [{ field: 'title', message: stillMissing }],
      });
    if (isKitCode(code))
      throw new Problem(
        409,
        code,
        sayOfKit((words) => words.unreadable),
      );
    throw new TypeError('a fault of ours');
  });
  return served.use(unknownApiPath).use(createErrorHandler(describeError, pino({ level: 'silent' })));
})();

type Said = { readonly message: string };
const told = z.object({
  title: z.string(),
  detail: z.string(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
  missing: z.array(z.object({ message: z.string() })).default([]),
});

/** What stays as it is in every language: values of fields, names of headers and media types. */
const facts = ['application/json', 'Idempotency-Key', 'XSRF'];

const forgottenIn = (problem: unknown): readonly string[] => {
  const { title, detail, fields, missing } = told.parse(problem);
  const said = [...fields, ...missing].map(({ message }: Said) => message);
  return [title, detail, ...said].flatMap((text) => untranslatedIn(text, facts));
};

const codes = [...new Set([...Object.keys(refusalKinds), ...Object.keys(kitWords.titles), 'of ours'])];

describe('a problem, to who speaks the second language, is told in it', () => {
  test.each(codes)('when it is %s', async (code) => {
    const answer = await supertest(app).get(`/refused/${code}`).set('Accept-Language', second);
    expect(forgottenIn(answer.body)).toEqual([]);
    expect(answer.get('Content-Language')).toBe(second);
  });

  const send = (body: object | string) =>
    supertest(app)
      .post('/form')
      .set({ 'Accept-Language': `${second}, en;q=0.5`, 'Idempotency-Key': '12345678' })
      .type('json')
      .send(body);

  test.each<[string, object]>([
    ['nothing', {}],
    [
      'too little',
      { email: 'x', password: 'x', code: 'x', name: '', title: 'x', text: 'x', count: 1, list: [] },
    ],
    ['too much', { password: 'ü'.repeat(60), title: 'xxxxxx', text: 'xxxxxx', count: 9, list: ['', '', ''] }],
    ['what has two lines', { title: 'a\nbc', text: 'a\u0000b', name: 'www.x.test', email: 'ü@mail.test' }],
    ['what nobody sees', { title: '\u202eabc', name: '\u200b' }],
    ['what is of another kind', { email: 1, password: [], count: '1', choice: 'c', list: {}, at: 'now' }],
    ['what is none of it', { either: { c: 1 }, currency: 'XTS', yes: 1, unknown: 1 }],
  ])('where a form says %s', async (_, body) => {
    const answer = await send(body).expect(422);
    expect(told.parse(answer.body).fields.length).toBeGreaterThan(3);
    expect(forgottenIn(answer.body)).toEqual([]);
  });

  test('where a request cannot be read, or is for nothing', async () => {
    const unread = [
      await send('{'),
      await send('[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]'),
    ];
    const asked = supertest(app).post('/form').set('Accept-Language', second);
    const answers = [...unread, await asked.type('text').send('a')];
    answers.push(await supertest(app).get('/nowhere').set('Accept-Language', second));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 415, 404]);
    expect(answers.flatMap(({ body }) => forgottenIn(body))).toEqual([]);
  });
});
