import { catalogue } from '@parterre/domain/words/catalogue';
import { en, type PageWords } from './en.ts';

export const pageWords = catalogue<PageWords>({ en });
