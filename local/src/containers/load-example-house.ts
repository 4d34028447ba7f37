import { isHalfLoaded, loadDemoData } from '../stack/demo-data.ts';
import type { Keys } from '../stack/keys.ts';
import type { StackSettings } from '../stack/settings.ts';
import { createSupervisor } from '../stack/supervisor.ts';

/** Loads the example house once per volume. */
export async function loadExampleHouse(settings: StackSettings, keys: Keys): Promise<void> {
  if (await isHalfLoaded(settings.data)) {
    throw new Error('loading the example house was interrupted: begin anew with "docker-compose down -v"');
  }
  const supervisor = createSupervisor((line) => void process.stdout.write(line));
  process.once('SIGTERM', () => void supervisor.stop());
  await loadDemoData(settings, keys, supervisor);
  process.stdout.write('the example house is there\n');
}
