import { z } from 'zod';
import { portsFrom } from '../stack/ports.ts';
import type { StackSettings } from '../stack/settings.ts';

const port = z.coerce.number().int().min(1).max(65_535);

/** What a browser finds from outside has the same port inside, so that every link is right on both sides. */
const published = z.object({
  GATEWAY_PORT: port.default(3000),
  INBOX_PORT: port.default(1080),
  PAYMENT_PORT: port.default(4242),
  PHONE_PORT: port.default(1085),
  PUSH_PORT: port.default(1090),
});

/** The stack of docker-compose.yml: every part in a container of its own, found by the name of its service. */
export function containerSettings(environment: NodeJS.ProcessEnv = process.env): StackSettings {
  const { GATEWAY_PORT, INBOX_PORT, PAYMENT_PORT, PHONE_PORT, PUSH_PORT } = published.parse(environment);
  return {
    ports: {
      ...portsFrom(0),
      gateway: GATEWAY_PORT,
      inbox: INBOX_PORT,
      paymentSandbox: PAYMENT_PORT,
      phone: PHONE_PORT,
      push: PUSH_PORT,
    },
    hosts: {
      gateway: 'gateway',
      customer: 'customer',
      employee: 'employee',
      database: 'database',
      aws: 'aws',
      smtp: 'inbox',
      paymentSandbox: 'payment',
      phone: 'phone',
      push: 'push',
    },
    // Of the container: what others may reach of it says docker-compose.yml.
    host: '0.0.0.0',
    data: '/data',
    prefix: 'parterre-local-',
    drainNotice: 3,
    watch: false,
  };
}
