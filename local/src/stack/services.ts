import type { Keys } from './keys.ts';
import { launch, nodeCommand } from './managed-process.ts';
import { serviceEnvironment, type ServiceName } from './service-environment.ts';
import type { StackSettings } from './settings.ts';
import { type Supervisor, untilReady } from './supervisor.ts';

const services: readonly ServiceName[] = ['customer', 'employee', 'worker'];

/** The three processes of the product, as they run in production. */
export async function startServices(
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  await Promise.all(services.map((service) => startService(service, settings, keys, supervisor)));
}

async function startService(
  service: ServiceName,
  settings: StackSettings,
  keys: Keys,
  supervisor: Supervisor,
): Promise<void> {
  const script = ['--import', './service-kit/src/tracing/preload.ts', `${service}/src/main.ts`];
  const args = settings.watch ? ['--watch', '--watch-preserve-output', ...script] : script;
  const command = nodeCommand(args, serviceEnvironment(service, settings, keys));
  const first = supervisor.start(service, command);
  const port = settings.ports[`${service}Management`];
  const ready = untilReady(first, () => answersReady(port));
  // While developing, a service that does not start is what one is about to mend.
  await (settings.watch ? ready.catch((error: unknown) => first.log.say(String(error))) : ready);
  supervisor.keepRunning(first, () => launch(command));
}

/** Whether a process says that it can begin. */
export async function answersReady(managementPort: number): Promise<boolean> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${managementPort}/health/ready`);
    return ok;
  } catch {
    return false;
  }
}
