import { type Language, languages, usualLanguage } from '@parterre/domain/words/languages';
import { askedLanguage } from '@parterre/service-kit/asked-language';
import { sayLanguage } from '@parterre/service-kit/spoken-to';
import type { Request } from 'express';

const any = '*';

/**
 * Of the languages that there are, the one that somebody has chosen, or that their browser asks for. Nothing where it asks
 * for none of them, or takes any: that stands first, so that it is not taken for the first language.
 */
export const languageAskedFor = (request: Request): Language | undefined => {
  const asked = askedLanguage(request, [any, ...languages]);
  return asked === any ? undefined : (asked ?? undefined);
};

/** The same where there has to be one. */
export const languageOf = (request: Request): Language => languageAskedFor(request) ?? usualLanguage;

/** The same for an answer that holds words: it says which language they are in. */
export const languageOfAnswer = (request: Request): Language => {
  const language = languageOf(request);
  if (request.res) sayLanguage(request.res, language);
  return language;
};
