import { catalogue } from '../../words/catalogue.ts';
import { refusals, type MessagingWords, smsTexts } from './refusals-en.ts';

export const { say } = catalogue<MessagingWords>({ en: refusals });

export const smsTextWords = catalogue<typeof smsTexts>({ en: smsTexts });
