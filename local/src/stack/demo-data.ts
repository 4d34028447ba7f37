import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../paths.ts';
import type { Keys } from './keys.ts';
import { nodeCommand } from './managed-process.ts';
import { sharedEnvironment } from './service-environment.ts';
import type { StackSettings } from './settings.ts';
import { type Supervisor, untilDone } from './supervisor.ts';

/** Loads the demo data once per data folder. */
export async function loadDemoData(
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  const marker = join(settings.data, 'demo-data-loaded');
  if (await exists(marker)) return;
  if (!(await exists(inRoot('local', 'src', 'demo', 'load-demo.ts')))) return;
  const command = nodeCommand(['local/src/demo/load-demo.ts'], sharedEnvironment(settings, keys));
  await untilDone(supervisor.start('demo', command));
  await writeFile(marker, `${new Date().toISOString()}\n`);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
