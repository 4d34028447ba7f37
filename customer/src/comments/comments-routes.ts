import type { Comments } from '@parterre/domain/messaging/open-comments';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import * as contract from './comments-contract.ts';
import { describeComment, describeOwnComment } from './describe-comment.ts';

const pageSize = 20;

export const commentsRoutes = ({ route }: Routes, { comments }: { readonly comments: Comments }): Router => {
  const router = express.Router();

  route(router, contract.listComments, async ({ params, query: { cursor } }) => {
    const page = { limit: pageSize, cursor };
    const { mode, items, nextCursor } = await comments.listComments(params.eventId, page);
    return { mode, comments: items.map(describeComment), nextCursor };
  });

  route(router, contract.listOwnComments, async ({ caller, params }) => {
    const { hasTicket, items } = await comments.ownComments(caller.accountId, params.eventId);
    return { hasTicket, comments: items.map(describeOwnComment) };
  });

  route(router, contract.writeComment, async ({ caller, params, body: { text }, idempotencyKey }) =>
    describeOwnComment(
      await comments.writeComment(caller.accountId, { eventId: params.eventId, text, idempotencyKey }),
    ),
  );

  route(router, contract.deleteComment, ({ caller, params }) =>
    comments.deleteComment(caller.accountId, params.eventId, params.commentId),
  );

  return router;
};
