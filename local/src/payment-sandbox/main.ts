import { z } from 'zod';
import { inMemory, openLedgerFile } from './ledger-file.ts';
import { startSandbox } from './start-sandbox.ts';

// The payment sandbox as a process of its own.
const environment = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number(),
    PUBLIC_URL: z.url(),
    SECRET_KEY: z.string(),
    WEBHOOK_URL: z.url(),
    WEBHOOK_SECRET: z.string(),
    /** Nothing outlives the process without one. */
    STATE_FILE: z.string().optional(),
  })
  .parse(process.env);

const sandbox = await startSandbox(
  {
    host: environment.HOST,
    port: environment.PORT,
    publicUrl: environment.PUBLIC_URL,
    secretKey: environment.SECRET_KEY,
    webhook: { url: environment.WEBHOOK_URL, secret: environment.WEBHOOK_SECRET, retryAfterMs: 1_000 },
  },
  environment.STATE_FILE === undefined ? inMemory() : await openLedgerFile(environment.STATE_FILE),
);
process.stdout.write(`payment sandbox on ${sandbox.url}\n`);
process.once('SIGTERM', () => void sandbox.stop().then(() => process.exit(0)));
