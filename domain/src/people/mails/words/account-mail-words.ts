import { catalogue } from '../../../words/catalogue.ts';
import { type AccountMailWords, en } from './en.ts';

export const accountMailWords = catalogue<AccountMailWords>({ en });
