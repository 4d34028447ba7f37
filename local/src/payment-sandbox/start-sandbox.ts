import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '../stack/ports.ts';
import { inMemory, type LedgerFile } from './ledger-file.ts';
import { createSandbox, type Sandbox, type SandboxSettings } from './sandbox.ts';

export type RunningSandbox = Sandbox & { url: string };
type StartSettings = Omit<SandboxSettings, 'publicUrl'> & {
  host?: string;
  port?: number;
  publicUrl?: string;
};

/** Starts the sandbox, on the loopback address unless told otherwise; without a file it forgets everything at its end. */
export async function startSandbox(
  settings: StartSettings,
  file: LedgerFile = inMemory(),
): Promise<RunningSandbox> {
  const { host = '127.0.0.1', port = await freePort(), publicUrl = `http://127.0.0.1:${port}` } = settings;
  const sandbox = createSandbox({ ...settings, publicUrl }, file);
  const server = createServer(sandbox.app).listen(port, host);
  await once(server, 'listening');
  return {
    ...sandbox,
    url: publicUrl,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await sandbox.stop();
    },
  };
}
