import { catalogue } from '../../../words/catalogue.ts';
import { en, type TicketWords } from './en.ts';

export const ticketWords = catalogue<TicketWords>({ en });
