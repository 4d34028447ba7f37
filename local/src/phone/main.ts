import { z } from 'zod';
import { startPhone } from './start-phone.ts';

// The telephones of everybody as a process of their own.
const environment = z
  .object({ HOST: z.string().default('127.0.0.1'), PORT: z.coerce.number() })
  .parse(process.env);

const phone = await startPhone({ host: environment.HOST, port: environment.PORT });
process.stdout.write(`phone on ${phone.url}\n`);
process.once('SIGTERM', () => void phone.stop().then(() => process.exit(0)));
