import { catalogue } from '../../words/catalogue.ts';
import { en, type SmsWords } from './en.ts';

export const { say } = catalogue<SmsWords>({ en });
