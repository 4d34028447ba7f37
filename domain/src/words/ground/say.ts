import { catalogue } from '../catalogue.ts';
import { en, type GroundWords } from './en.ts';

export const { say } = catalogue<GroundWords>({ en });
