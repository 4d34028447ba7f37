import { catalogue } from '../../../words/catalogue.ts';
import { en, type UnsubscribeWords } from './en.ts';

export const unsubscribeWords = catalogue<UnsubscribeWords>({ en });
