import type { SignedComment } from '@parterre/domain/messaging/comments/sign-comments';
import express, { type Router } from 'express';
import type { Dependencies } from '../dependencies.ts';
import type { Routes } from '../routes.ts';
import * as contract from './comments-contract.ts';

const pageSize = 20;

const describeComment = ({ comment, name }: SignedComment) => {
  const { id, text, at, state, hidden = null } = comment;
  return { id, name, text, at, state, hidden };
};

export const commentsRoutes = ({ route }: Routes, { comments }: Pick<Dependencies, 'comments'>): Router => {
  const router = express.Router();

  route(router, contract.listComments, async ({ caller, params, query: { state, cursor } }) => {
    const page = { limit: pageSize, cursor };
    const { mode, items, nextCursor } = await comments.listComments(caller, params.eventId, state, page);
    return { mode, comments: items.map(describeComment), nextCursor };
  });

  route(router, contract.switchComments, ({ caller, params, body }) =>
    comments.switchComments(caller, params.eventId, body.mode),
  );

  route(router, contract.judgeComment, async ({ caller, params, body }) => {
    const { eventId, commentId: id } = params;
    return describeComment(await comments.judgeComment(caller, { eventId, id }, body));
  });

  return router;
};
