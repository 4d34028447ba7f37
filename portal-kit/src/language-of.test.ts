import { describe, expect, test } from '@jest/globals';
import { type Language, languages } from '@parterre/domain/words/languages';
import type { KitWords } from '@parterre/service-kit/words/en';
import { kitWords } from '@parterre/service-kit/words/kit-words';
import express from 'express';
import supertest from 'supertest';
import { languageOf } from './language-of.ts';

const app = express().get('/', (request, response) => void response.send(languageOf(request)));

describe('the language of a request', () => {
  test.each([
    ['', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['tlh', 'en'],
    ['tlh, en;q=0.1', 'en'],
    ['not a language;;;', 'en'],
    ['*', 'en'],
  ])('that likes "%s" is %s', async (liked, language) => {
    await supertest(app).get('/').set('Accept-Language', liked).expect(200, language);
  });
});

describe('the words of the plumbing', () => {
  // A language of the domain's that is missing there does not compile here.
  const all: Readonly<Record<Language, KitWords>> = kitWords;

  test('are there in every language', () => {
    expect(Object.keys(all).toSorted()).toEqual(languages.toSorted());
  });
});
