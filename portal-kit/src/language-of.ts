import { type Language, languages, usualLanguage } from '@parterre/domain/words/languages';
import { askedLanguage } from '@parterre/service-kit/asked-language';
import type { Request } from 'express';

/** Of the languages that there are, the one that somebody has chosen, or that their browser asks for. */
export const languageOf = (request: Request): Language => askedLanguage(request, languages) ?? usualLanguage;
