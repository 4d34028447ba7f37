import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';
import { keysIn } from './stack/keys.ts';
import { nodeCommand } from './stack/managed-process.ts';
import { serviceEnvironment } from './stack/service-environment.ts';
import { settingsFromEnvironment } from './stack/settings.ts';

// Runs a script with the settings of the worker that `npm start` has started, as a task beside it does in a deployment.
// usage: beside-worker.ts <script> [arguments], with PORT_OFFSET and DATA_DIR as it was started with

const settings = settingsFromEnvironment();
const keyFile = join(settings.data, 'keys.json');

if (existsSync(keyFile)) {
  const environment = serviceEnvironment('worker', settings, await keysIn(keyFile));
  const { command, args } = nodeCommand(process.argv.slice(2));
  spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...environment, LOG_LEVEL: 'fatal' },
    stdio: 'inherit',
  }).on('exit', (code) => process.exit(code ?? 1));
} else {
  process.stderr.write('There is no worker here: npm start first, and let it run.\n');
  process.exitCode = 1;
}
