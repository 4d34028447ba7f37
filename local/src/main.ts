import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { busyPorts } from './stack/busy-ports.ts';
import { refusedPorts } from './stack/ports.ts';
import { isHalfLoaded } from './stack/demo-data.ts';
import { settingsFromEnvironment } from './stack/settings.ts';
import { startStack } from './stack/start-stack.ts';
import { createSupervisor } from './stack/supervisor.ts';
import { welcome } from './stack/welcome.ts';

// The whole product on one machine. usage: main.ts [--fresh] [--watch] [--since=<ms since 1970>]
// with PORT_OFFSET and DATA_DIR as settings.ts says

const { values: options } = parseArgs({
  options: { fresh: { type: 'boolean' }, watch: { type: 'boolean' }, since: { type: 'string' } },
});
/** When the command was typed: what it had to install first is a part of the start. */
const startedAt = Number(options.since ?? Date.now());
const settings = settingsFromEnvironment({ watch: options.watch });
const supervisor = createSupervisor((line) => void process.stdout.write(line));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
if (!(await begin())) process.exit(1);

/** Whether all of it is up. */
async function begin(): Promise<boolean> {
  const refused = refusedPorts(settings.ports);
  if (refused.length > 0) return fail(`${refused.join('\n')}\nTake another PORT_OFFSET, such as 100.`);
  const busy = await busyPorts(settings.ports);
  if (busy.length > 0) return fail(`${busy.join('\n')}\nStop what uses it, or set PORT_OFFSET=100.`);
  try {
    if (options.fresh || (await isHalfLoaded(settings.data)))
      await rm(settings.data, { recursive: true, force: true });
    await startStack(settings, supervisor);
    process.stdout.write(welcome(settings, (Date.now() - startedAt) / 1000));
    return true;
  } catch (error) {
    if (supervisor.isStopping()) return true;
    await supervisor.stop();
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(reason: string): false {
  process.stderr.write(`\nParterre could not start: ${reason}\n`);
  return false;
}

async function end(): Promise<void> {
  // Asked a second time: at once.
  if (supervisor.isStopping()) {
    supervisor.kill();
    process.exit(1);
  }
  process.stdout.write('\nStopping …\n');
  await supervisor.stop();
  process.exit(0);
}
