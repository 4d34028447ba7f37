import { catalogue } from '../../../words/catalogue.ts';
import { en, type ReminderWords } from './en.ts';

export const { say } = catalogue<ReminderWords>({ en });
