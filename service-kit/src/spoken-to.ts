import type { Request, Response } from 'express';
import { askedLanguage } from './asked-language.ts';
import type { ProblemExtras } from './problem.ts';
import type { Text } from './words/text.ts';

/** Of the languages that a text is there in, the one that whoever asks has chosen, or likes best. */
export const languageFor = (request: Request, text: Text): string =>
  askedLanguage(request, Object.keys(text)) ?? 'en';

export const inLanguage = (text: Text, language: string): string => text[language] ?? text.en;

/** Says which language an answer is in, and by what else it would be in another one. */
export const sayLanguage = (response: Response, language: string): Response =>
  response.set('Content-Language', language).vary('Cookie').vary('Accept-Language');

const spoken =
  (language: string) =>
  <Told extends { readonly message: Text }>({ message, ...told }: Told) => ({
    ...told,
    message: inLanguage(message, language),
  });

/** What a problem says besides, in one language. */
export const extrasIn = ({ fields, missing, ...others }: ProblemExtras, language: string) => ({
  ...others,
  ...(fields && { fields: fields.map(spoken(language)) }),
  ...(missing && { missing: missing.map(spoken(language)) }),
});
