import express, { type Router } from 'express';
import type { Dependencies } from '../dependencies.ts';
import type { Routes } from '../routes.ts';
import { queueOf, queueWords } from './queue-word.ts';
import { describeDeadLetter } from './describe-dead-letter.ts';
import * as contract from './queues-contract.ts';

type Deps = Pick<Dependencies, 'deadLetters'>;

export const queuesRoutes = ({ route }: Routes, { deadLetters }: Deps): Router => {
  const router = express.Router();
  route(router, contract.listQueues, async () => {
    const queues = await deadLetters.list();
    return { queues: queues.map(({ name, ...counts }) => ({ name: queueWords[name], ...counts })) };
  });
  route(router, contract.sendDeadLettersAgain, ({ caller, params }) =>
    deadLetters.sendAgain(caller, queueOf(params.queue)),
  );
  route(router, contract.lookAtDeadLetters, async ({ caller, params }) => {
    const letters = await deadLetters.look(caller, queueOf(params.queue));
    return { letters: letters.map(describeDeadLetter) };
  });
  route(router, contract.sendDeadLetterAgain, ({ caller, params }) =>
    deadLetters.sendOneAgain(caller, queueOf(params.queue), params.letterId),
  );
  route(router, contract.throwDeadLetterAway, ({ caller, params }) =>
    deadLetters.throwAway(caller, queueOf(params.queue), params.letterId),
  );
  return router;
};
