import { catalogue } from '../../words/catalogue.ts';
import { type BookingMailWords, en } from './en.ts';

export const bookingMailWords = catalogue<BookingMailWords>({ en });
