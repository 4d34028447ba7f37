import express, { type Router } from 'express';
import type { Dependencies } from '../dependencies.ts';
import type { Routes } from '../routes.ts';
import { describeMessage } from './describe-message.ts';
import * as contract from './messages-contract.ts';

/** With what became of each they are many small reads: a page is short. */
const pageSize = 10;

export const messagesRoutes = ({ route }: Routes, { messages }: Pick<Dependencies, 'messages'>): Router => {
  const router = express.Router();

  route(router, contract.listSections, async ({ caller, params }) => ({
    sections: await messages.listSections(caller, params.eventId),
  }));

  route(router, contract.countAudience, ({ caller, params, body }) =>
    messages.sizeAudience(caller, params.eventId, body.audience),
  );

  route(router, contract.previewMessage, ({ caller, params, body: { language, ...draft } }) =>
    messages.previewMessage(caller, params.eventId, draft, language),
  );

  route(router, contract.testMessage, ({ caller, params, body }) =>
    messages.testMessage(caller, params.eventId, body),
  );

  route(router, contract.writeMessage, async ({ caller, params, body }) => {
    const { id } = await messages.writeMessage(caller, params.eventId, body);
    return describeMessage(await messages.readMessage(caller, params.eventId, id));
  });

  route(router, contract.listMessages, async ({ caller, params, query: { cursor } }) => {
    const { items, ...rest } = await messages.listMessages(caller, params.eventId, {
      limit: pageSize,
      cursor,
    });
    return { messages: items.map(describeMessage), ...rest };
  });

  route(router, contract.getMessage, async ({ caller, params }) =>
    describeMessage(await messages.readMessage(caller, params.eventId, params.messageId)),
  );

  return router;
};
