import { catalogue } from '../../words/catalogue.ts';
import { en, type PeopleWords } from './en.ts';

export const { say } = catalogue<PeopleWords>({ en });
