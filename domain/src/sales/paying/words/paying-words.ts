import { catalogue } from '../../../words/catalogue.ts';
import { en, type PayingWords } from './en.ts';

export const payingWords = catalogue<PayingWords>({ en });
