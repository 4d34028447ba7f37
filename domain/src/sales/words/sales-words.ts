import { catalogue } from '../../words/catalogue.ts';
import { en, type SalesWords } from './en.ts';

export const salesWords = catalogue<SalesWords>({ en });

export const { say } = salesWords;
