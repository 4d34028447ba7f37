import { catalogue } from '../../../words/catalogue.ts';
import { en, type SaleStartWords } from './en.ts';

export const { say } = catalogue<SaleStartWords>({ en });
