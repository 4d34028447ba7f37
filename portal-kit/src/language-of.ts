import { type Language, language, languages, usualLanguage } from '@parterre/domain/words/languages';
import type { Request } from 'express';

/** Of the languages that there are, the one that the browser's person likes best (RFC 9110, 12.5.4). */
export const languageOf = (request: Request): Language =>
  language.safeParse(request.acceptsLanguages([...languages])).data ?? usualLanguage;
