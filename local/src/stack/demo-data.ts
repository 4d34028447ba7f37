import { access, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keys } from './keys.ts';
import { nodeCommand } from './managed-process.ts';
import { demoEnvironment } from './service-environment.ts';
import type { StackSettings } from './settings.ts';
import { type Supervisor, untilDone } from './supervisor.ts';

/** Says that loading has begun: what is there when it did not come to its end is of no use. */
const begun = 'demo-data-begun';

/** Whether an earlier start was interrupted while it loaded the demo data. */
export const isHalfLoaded = (data: string): Promise<boolean> => exists(join(data, begun));

/** Loads the demo data once per data folder. */
export async function loadDemoData(
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  const marker = join(settings.data, 'demo-data-loaded');
  if (await exists(marker)) return;
  await writeFile(join(settings.data, begun), '');
  const command = nodeCommand(['local/src/demo/load-demo.ts'], demoEnvironment(settings, keys));
  await untilDone(supervisor.start('demo', command));
  await rename(join(settings.data, begun), marker);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
