import { once } from 'node:events';
import type { StackSettings } from '../stack/settings.ts';
import { createGateway } from './gateway.ts';
import { watchGroup } from './target-group.ts';

/** The gateway as a process of its own, before as many containers of each service as there are. */
export async function startGateway({ hosts, ports, host }: StackSettings): Promise<void> {
  const [customer, employee] = await Promise.all([
    watchGroup({
      name: hosts.customer,
      port: ports.customer,
      managementPort: ports.customerManagement,
    }),
    watchGroup({
      name: hosts.employee,
      port: ports.employee,
      managementPort: ports.employeeManagement,
    }),
  ]);
  const gateway = createGateway({ customer, employee }).listen(ports.gateway, host);
  await once(gateway, 'listening');
  process.stdout.write(`Parterre answers on http://localhost:${ports.gateway}\n`);
  process.once('SIGTERM', () => process.exit(0));
}
