import { catalogue } from '@parterre/domain/words/catalogue';
import { type CustomerWords, en } from './en.ts';

export const { say } = catalogue<CustomerWords>({ en });
