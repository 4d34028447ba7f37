import { type Language, languages, usualLanguage } from '@parterre/domain/words/languages';
import { askedLanguage } from '@parterre/service-kit/asked-language';
import type { Request } from 'express';

/** What somebody is spoken to in, in mails too: the language that they read the portal in. */
export const languageOf = (request: Request): Language => askedLanguage(request, languages) ?? usualLanguage;
