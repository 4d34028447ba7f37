import { catalogue } from '../../words/catalogue.ts';
import { en, type ProgrammeWords } from './en.ts';

export const { say } = catalogue<ProgrammeWords>({ en });
