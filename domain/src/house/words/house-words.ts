import { catalogue } from '../../words/catalogue.ts';
import { en, type HouseWords } from './en.ts';

export const houseWords = catalogue<HouseWords>({ en });

export const { say } = houseWords;
