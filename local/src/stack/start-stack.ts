import { once } from 'node:events';
import { join } from 'node:path';
import { createGateway } from '../gateway/gateway.ts';
import { createLiveReload } from '../gateway/live-reload.ts';
import { onlyTarget } from '../gateway/target-group.ts';
import { loadDemoData } from './demo-data.ts';
import { startInfrastructure } from './infrastructure.ts';
import { keysIn } from './keys.ts';
import { builtPortal, portals, preparePortals } from './portals.ts';
import { startServices } from './services.ts';
import type { StackSettings } from './settings.ts';
import type { Supervisor } from './supervisor.ts';

/**
 * Starts the whole product. Whatever part cannot start rejects the promise with its name and reason; ending what is
 * running by then is the caller's: `supervisor.stop()`.
 */
export async function startStack(settings: StackSettings, supervisor: Supervisor): Promise<void> {
  const keys = await keysIn(join(settings.data, 'keys.json'));
  const infrastructure = startInfrastructure(settings, keys, supervisor);
  const builds = preparePortals(settings.watch, supervisor);
  await Promise.all([
    infrastructure.then(() => loadDemoData(settings, keys, supervisor)),
    // They begin while the example house is still selling; nobody gets to them before the gateway is there.
    Promise.all([infrastructure, builds]).then(() => startServices(settings, keys, supervisor)),
  ]);
  await startGateway(settings, supervisor);
}

async function startGateway({ ports, watch }: StackSettings, supervisor: Supervisor): Promise<void> {
  const backends = {
    customer: onlyTarget(`http://127.0.0.1:${ports.customer}`),
    employee: onlyTarget(`http://127.0.0.1:${ports.employee}`),
  };
  const liveReload = watch
    ? createLiveReload(portals.map((portal) => builtPortal(portal, watch)))
    : undefined;
  const gateway = createGateway(backends, liveReload).listen(ports.gateway, '127.0.0.1');
  await once(gateway, 'listening');
  supervisor.atEnd(async () => {
    liveReload?.stop();
    gateway.closeAllConnections();
    gateway.close();
  });
}
