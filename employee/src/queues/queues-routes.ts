import express, { type Router } from 'express';
import type { Dependencies } from '../dependencies.ts';
import type { Routes } from '../routes.ts';
import { listQueues, sendDeadLettersAgain } from './queues-contract.ts';

type Deps = Pick<Dependencies, 'deadLetters' | 'sendDeadLettersAgain'>;

export const queuesRoutes = ({ route }: Routes, deps: Deps): Router => {
  const router = express.Router();
  route(router, listQueues, async () => ({ queues: [...(await deps.deadLetters.list())] }));
  route(router, sendDeadLettersAgain, ({ caller, params }) =>
    deps.sendDeadLettersAgain(caller, params.queue),
  );
  return router;
};
