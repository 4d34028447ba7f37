import express, { Router } from 'express';
import { z } from 'zod';
import { plainPages } from '../pages/plain-pages.ts';
import type { MessageLog } from './message-log.ts';
import type { OptOuts } from './opt-outs.ts';
import { phonePage } from './phone-page.ts';

export type PhoneParts = { readonly log: MessageLog; readonly stopped: OptOuts };

/** In an address a plus may have become a blank. */
const number = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/^ ?(?=\d)/, '+'))
  .pipe(z.string().regex(/^\+\d{1,15}$/));

const asked = z.object({ number: number.optional().catch(undefined) });
const answered = z.object({ number, answer: z.enum(['stop', 'start']) });

/** What people see, and what tests ask. */
export const phoneRoutes = ({ log, stopped }: PhoneParts): Router => {
  const router = Router();
  router.get('/api/messages', ({ query }, response) => {
    const { data, error } = z.object({ number: number.optional() }).safeParse(query);
    if (error) response.status(400).json({ field: 'number', message: 'must be as +41791234567' });
    else response.json({ data: log.list(data.number) });
  });
  router.use(plainPages());
  router.get('/', ({ query }, response) => {
    const { number: of } = asked.parse(query);
    const page = phonePage({
      messages: log.list(of),
      number: of,
      hasStopped: of !== undefined && stopped.has(of),
    });
    response.type('html').send(page.text);
  });
  router.post('/answers', express.urlencoded({ extended: false, limit: '1kb' }), ({ body }, response) => {
    const { data } = answered.safeParse(body);
    if (!data) {
      response.status(400).type('text').send('number and answer are needed');
      return;
    }
    stopped[data.answer](data.number);
    response.redirect(303, `/?number=${encodeURIComponent(data.number)}`);
  });
  return router;
};
