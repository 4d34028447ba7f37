import { join } from 'node:path';
import { startGateway } from '../gateway/start-gateway.ts';
import { type Keys, keysIn } from '../stack/keys.ts';
import type { Command } from '../stack/managed-process.ts';
import { awsEmulator, inbox, paymentSandbox, phone, pushService } from '../stack/part-commands.ts';
import type { StackSettings } from '../stack/settings.ts';
import { loadExampleHouse } from './load-example-house.ts';
import { prepare } from './prepare.ts';
import { containerSettings } from './settings.ts';

// What a container of the local parts does. usage: run-part.ts <part>

const settings = containerSettings();
const keys = (): Promise<Keys> => keysIn(join(settings.data, 'keys.json'));

const parts: Record<string, (settings: StackSettings) => Promise<void>> = {
  prepare: async (all) => prepare(all, await keys()),
  'example-house': async (all) => loadExampleHouse(all, await keys()),
  aws: async (all) => become(awsEmulator(all)),
  inbox: async (all) => become(inbox(all)),
  phone: async (all) => become(phone(all)),
  push: async (all) => become(pushService(all)),
  payment: async (all) => become(paymentSandbox(all, await keys())),
  gateway: startGateway,
};

const [name = ''] = process.argv.slice(2);
const run = parts[name];
if (!run) throw new Error(`usage: run-part.ts <${Object.keys(parts).join('|')}>`);
await run(settings);

/** This process goes on as the command: nothing is left between it and the signals that end it. */
function become({ command, args, environment }: Command): void {
  if (!process.execve) throw new Error('containers run on Linux');
  process.execve(command, [command, ...args], { ...process.env, ...environment });
}
