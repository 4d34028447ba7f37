import { catalogue } from '../../words/catalogue.ts';
import { refusals, type MessagingWords } from './refusals-en.ts';

export const { say } = catalogue<MessagingWords>({ en: refusals });
