import { audience, messageDraft } from '@parterre/domain/messaging/messages/message';
import { unseenText } from '@parterre/domain/text';
import { language } from '@parterre/domain/words/languages';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { eventParams } from '../events/events-contract.ts';
import { cursorQuery, nextCursor } from '../paging.ts';
import { audienceSize, messageAnswer, previewAnswer, sectionsAnswer } from './message-answers.ts';

export const listSections = endpoint({
  id: 'listSections',
  method: 'get',
  path: '/admin/api/events/:eventId/messages/sections',
  summary: 'Sections and areas of an event, of which those may be chosen that are written to.',
  access: 'write-to-attendees',
  params: eventParams,
  response: sectionsAnswer,
  refusals: ['not-found'],
});

export const countAudience = endpoint({
  id: 'countAudience',
  method: 'post',
  path: '/admin/api/events/:eventId/messages/audience',
  summary: 'How many people a message would be for.',
  access: 'write-to-attendees',
  params: eventParams,
  body: z.strictObject({ audience }),
  response: audienceSize,
  refusals: ['not-found', 'nobody-to-write-to', 'too-many-attempts'],
});

export const previewMessage = endpoint({
  id: 'previewMessage',
  method: 'post',
  path: '/admin/api/events/:eventId/messages/preview',
  summary:
    'A message to attendees as each channel would show it in a language, and how many people it is for. Nothing is sent.',
  access: 'write-to-attendees',
  params: eventParams,
  body: messageDraft.extend({ language: language.optional() }),
  response: previewAnswer,
  refusals: ['not-found', 'nobody-to-write-to', 'too-many-attempts'],
});

export const testMessage = endpoint({
  id: 'testMessage',
  method: 'post',
  path: '/admin/api/events/:eventId/messages/test',
  summary: 'Sends a message to whoever asks, by the channels that lead to them, and to nobody else.',
  access: 'write-to-attendees',
  params: eventParams,
  body: messageDraft,
  refusals: ['not-found', 'nobody-to-write-to', 'too-many-attempts'],
});

export const writeMessage = endpoint({
  id: 'writeMessage',
  method: 'post',
  path: '/admin/api/events/:eventId/messages',
  summary:
    'Writes to attendees of an event: to all, or to those with tickets of some categories, in some sections or areas. One message in 24 hours.',
  access: 'write-to-attendees',
  params: eventParams,
  body: messageDraft,
  response: messageAnswer,
  status: 201,
  refusals: ['not-found', 'nobody-to-write-to', 'too-many-attempts'],
});

export const listMessages = endpoint({
  id: 'listMessages',
  method: 'get',
  path: '/admin/api/events/:eventId/messages',
  summary:
    'What was written to attendees of an event, the newest first, and when the next message is possible.',
  access: 'write-to-attendees',
  params: eventParams,
  query: cursorQuery,
  response: z.object({
    messages: z.array(messageAnswer),
    nextPossibleAt: z.string().nullable().meta({ description: 'an instant; null: at once' }),
    nextCursor,
  }),
  refusals: ['not-found'],
});

export const getMessage = endpoint({
  id: 'getMessage',
  method: 'get',
  path: '/admin/api/events/:eventId/messages/:messageId',
  summary: 'One message, how far it has come, and what became of it on each channel.',
  access: 'write-to-attendees',
  params: eventParams.extend({ messageId: unseenText(40, 1) }),
  response: messageAnswer,
  refusals: ['not-found'],
});

export const messagesEndpoints = [
  ...[listSections, countAudience, previewMessage, testMessage, writeMessage, listMessages, getMessage],
];
