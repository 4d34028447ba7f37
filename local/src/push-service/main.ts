import { z } from 'zod';
import { startPushService } from './start-push-service.ts';

// The push service as a process of its own.
const { HOST, PORT, ORIGIN } = z
  .object({ HOST: z.string().default('127.0.0.1'), PORT: z.coerce.number(), ORIGIN: z.url() })
  .parse(process.env);

const service = await startPushService({ host: HOST, port: PORT, origin: ORIGIN });
process.stdout.write(`push service on ${service.url}\n`);
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));
