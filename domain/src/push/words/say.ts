import { catalogue } from '../../words/catalogue.ts';
import { en, type PushWords } from './en.ts';

export const { say } = catalogue<PushWords>({ en });
