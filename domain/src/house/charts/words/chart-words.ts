import { catalogue } from '../../../words/catalogue.ts';
import { type ChartWords, en } from './en.ts';

export const chartWords = catalogue<ChartWords>({ en });
