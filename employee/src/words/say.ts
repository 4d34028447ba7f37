import { catalogue } from '@parterre/domain/words/catalogue';
import { type EmployeeWords, en } from './en.ts';

export const { say } = catalogue<EmployeeWords>({ en });
