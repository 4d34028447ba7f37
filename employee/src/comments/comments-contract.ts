import {
  commentId,
  commentMode,
  commentState,
  hidingReason,
} from '@parterre/domain/messaging/comments/comment';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { eventParams } from '../events/events-contract.ts';
import { cursorQuery, nextCursor } from '../paging.ts';

const commentAnswer = z
  .object({
    id: commentId,
    name: z.string().nullable().meta({ description: 'as everybody sees it; null where there is none' }),
    text: z.string(),
    at: z.string(),
    state: commentState,
    hidden: z.object({ by: z.string(), at: z.string(), why: z.string() }).nullable(),
  })
  .meta({ id: 'ModeratedComment' });

export const listComments = endpoint({
  id: 'listComments',
  method: 'get',
  path: '/admin/api/events/:eventId/comments',
  summary: 'Comments on the page of an event in one state, the newest first, and how they are switched.',
  access: 'manage-events',
  params: eventParams,
  query: cursorQuery.extend({ state: commentState }),
  response: z.object({ mode: commentMode, comments: z.array(commentAnswer), nextCursor }),
  refusals: ['not-found'],
});

export const switchComments = endpoint({
  id: 'switchComments',
  method: 'put',
  path: '/admin/api/events/:eventId/comment-mode',
  summary:
    'Switches the comments of an event, published or not. What is there stays; while they are off nobody sees it.',
  access: 'manage-events',
  params: eventParams,
  body: z.strictObject({ mode: commentMode }),
  refusals: ['not-found'],
});

export const judgeComment = endpoint({
  id: 'judgeComment',
  method: 'put',
  path: '/admin/api/events/:eventId/comments/:commentId',
  summary: 'Shows a comment to everybody, or hides it for a reason.',
  access: 'manage-events',
  params: eventParams.extend({ commentId }),
  body: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('shown') }),
    z.strictObject({ state: z.literal('hidden'), why: hidingReason }),
  ]),
  response: commentAnswer,
  refusals: ['not-found', 'changed-meanwhile'],
});

export const commentsEndpoints = [listComments, switchComments, judgeComment];
