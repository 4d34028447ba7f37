import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { inRoot } from '../paths.ts';

const runtime = z.object({ java: z.string(), dynamoDbLocal: z.string() });
export type DatabaseRuntime = z.infer<typeof runtime>;

/** Where Java and DynamoDB Local are; installs what is missing (see scripts/setup). */
export async function databaseRuntime(): Promise<DatabaseRuntime> {
  const script = inRoot('scripts', 'setup', 'database-runtime.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  return runtime.parse(JSON.parse(stdout));
}
