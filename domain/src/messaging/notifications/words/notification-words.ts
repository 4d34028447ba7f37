import { catalogue } from '../../../words/catalogue.ts';
import { en, type NotificationWords } from './en.ts';

export const notificationWords = catalogue<NotificationWords>({ en });
