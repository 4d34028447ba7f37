import express, { type Router } from 'express';
import type { Dependencies } from '../dependencies.ts';
import type { Routes } from '../routes.ts';
import { queueOf, queueWords } from './queue-word.ts';
import { listQueues, sendDeadLettersAgain } from './queues-contract.ts';

type Deps = Pick<Dependencies, 'deadLetters' | 'sendDeadLettersAgain'>;

export const queuesRoutes = ({ route }: Routes, deps: Deps): Router => {
  const router = express.Router();
  route(router, listQueues, async () => {
    const queues = await deps.deadLetters.list();
    return { queues: queues.map(({ name, ...counts }) => ({ name: queueWords[name], ...counts })) };
  });
  route(router, sendDeadLettersAgain, ({ caller, params }) =>
    deps.sendDeadLettersAgain(caller, queueOf(params.queue)),
  );
  return router;
};
