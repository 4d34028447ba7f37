// A process of its own that asks the same thing again and again over a few connections, as one client with a script does.
import { constants, setPriority } from 'node:os';
import { Agent, request } from 'undici';
import { z } from 'zod';

const connections = 8;

// A flood comes from another machine: what it costs its client takes less of the processor from the service.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const flood = z.object({
  url: z.string(),
  method: z.enum(['GET', 'POST']),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});

const dispatcher = new Agent({ connections, pipelining: 1, bodyTimeout: 120_000, headersTimeout: 120_000 });
const answers: Record<string, number> = {};

const ask = async ({ url, method, headers, body }: z.infer<typeof flood>): Promise<void> => {
  for (;;) {
    const answer = await request(url, { method, headers, body, dispatcher }).catch(() => null);
    await answer?.body.dump();
    const status = String(answer?.statusCode ?? 'none');
    answers[status] = (answers[status] ?? 0) + 1;
  }
};

process.on('message', (message) => {
  if (message === 'how many') process.send?.(answers);
  else for (let n = 0; n < connections; n++) void ask(flood.parse(message));
});

// Not longer than who measures.
process.once('disconnect', () => process.exit());
