import type { Event } from '../../programme/events/event.ts';
import { toldEventOf } from '../kinds/told-event.ts';
import type { ToldOf } from '../kinds/told.ts';
import type { Message } from './message.ts';

type Words = Pick<Message, 'id' | 'subject' | 'text' | 'organization'>;

/** What attendees are told. */
export const messageTold = (
  event: Event,
  { id, subject, text, organization }: Words,
): ToldOf<'organizer-message'> => ({
  kind: 'organizer-message',
  event: toldEventOf(event),
  messageId: id,
  subject,
  text,
  organization,
});
