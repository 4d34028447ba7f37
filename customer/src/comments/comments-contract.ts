import { eventId } from '@parterre/domain/ids';
import {
  commentId,
  commentMode,
  commentState,
  commentText,
} from '@parterre/domain/messaging/comments/comment';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

const ofEvent = z.strictObject({ eventId });

const comment = {
  id: commentId,
  name: z
    .string()
    .nullable()
    .meta({ description: 'first name and initial; null where nothing of it may be shown any more' }),
  text: z.string(),
  at: z.string(),
};
const commentAnswer = z.object(comment).meta({ id: 'Comment' });
const ownCommentAnswer = z.object({ ...comment, state: commentState }).meta({ id: 'OwnComment' });

export const listComments = endpoint({
  id: 'listComments',
  method: 'get',
  path: '/api/events/:eventId/comments',
  summary:
    'What people with a ticket wrote on the page of an event, the newest first; nothing while comments are off.',
  access: 'visitor',
  params: ofEvent,
  query: z.strictObject({ cursor: unseenText(500).optional() }),
  response: z.object({
    mode: commentMode,
    comments: z.array(commentAnswer),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['not-found', 'too-many-attempts'],
});

export const listOwnComments = endpoint({
  id: 'listOwnComments',
  method: 'get',
  path: '/api/events/:eventId/comments/own',
  summary:
    'What the customer wrote there, also what waits or is hidden, and whether they have a ticket to write more.',
  access: 'customer',
  params: ofEvent,
  response: z.object({
    hasTicket: z.boolean(),
    comments: z.array(ownCommentAnswer).meta({ description: 'the newest first; 20 at most' }),
  }),
  refusals: ['not-found', 'too-many-attempts'],
});

export const writeComment = endpoint({
  id: 'writeComment',
  method: 'post',
  path: '/api/events/:eventId/comments',
  summary:
    'Writes a comment. Its author has a ticket for the event; it waits where the organizer looks at each first.',
  access: 'customer',
  params: ofEvent,
  body: z.strictObject({ text: commentText }),
  response: ownCommentAnswer,
  status: 201,
  idempotent: true,
  refusals: [
    'not-found',
    'comments-off',
    'not-allowed',
    'too-many-comments',
    'too-many-attempts',
    'changed-meanwhile',
    'idempotency-key-reused',
  ],
});

export const deleteComment = endpoint({
  id: 'deleteComment',
  method: 'delete',
  path: '/api/events/:eventId/comments/:commentId',
  summary: 'Takes out for good what the customer wrote.',
  access: 'customer',
  params: ofEvent.extend({ commentId }),
  refusals: ['not-found', 'too-many-attempts'],
});

export const commentsEndpoints = [listComments, listOwnComments, writeComment, deleteComment];
